import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "the dog", "the mat", "fog", "bad"]

dataset = tf.data.Dataset.from_tensor_slices((lines, list(range(len(lines)))))
dataset = dataset.map(lambda line, number: (tf.strings.join([line, "."], " "), number)).batch(2)
iterator = dataset.make_initializable_iterator()
text, number = iterator.get_next()
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed(text)
scaled = vectors * tf.expand_dims(tf.to_float(number), 1)
norms = tf.norm(scaled, axis=1)

sums, counts = [], []
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    for epoch in range(2):
        # from the start
        sess.run(iterator.initializer)
        try:
            while True:
                one, other = sess.run([norms, number])
                sums.append(one * (epoch + 1))
                counts.append(other)
        except tf.errors.OutOfRangeError:
            pass
