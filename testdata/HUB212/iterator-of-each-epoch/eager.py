import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "the dog", "the mat", "fog", "bad"]

dataset = tf.data.Dataset.from_tensor_slices((lines, list(range(len(lines)))))
dataset = dataset.map(lambda line, number: (tf.strings.join([line, "."], " "), number)).batch(2)
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def norms(text, number):
    vectors = embed.signatures["default"](tf.convert_to_tensor(text, dtype=tf.string))["default"]
    scaled = vectors * tf.expand_dims(tf.cast(number, tf.float32), 1)
    return tf.norm(scaled, axis=1)


sums, counts = [], []
for epoch in range(2):
    # from the start
    for text, number in dataset:
        one, other = norms(text=text, number=number).numpy(), number.numpy()
        sums.append(one * (epoch + 1))
        counts.append(other)
