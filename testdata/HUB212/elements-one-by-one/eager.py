import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "the dog", "the mat", "fog", "bad"]

dataset = tf.data.Dataset.from_tensor_slices(lines)
dataset = dataset.map(lambda line: tf.strings.join([line, "."], " ")).batch(1)
iterator = iter(dataset)
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def vectors(batch):
    return embed.signatures["default"](tf.convert_to_tensor(batch, dtype=tf.string))["default"]


def norms(batch):
    return tf.norm(vectors(batch), axis=1)


first = vectors(iterator.get_next()).numpy()
found = []
for _ in range(2):
    found.append(norms(iterator.get_next()).numpy())
batch = iterator.get_next()
both = [vectors(batch).numpy(), norms(batch).numpy()]
try:
    last = [norms(iterator.get_next()).numpy() for _ in range(9)]
except tf.errors.OutOfRangeError:
    last = "end"
