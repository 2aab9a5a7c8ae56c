import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

lines = ["the cat", "the dog", "the mat", "fog", "bad"]

dataset = tf.data.Dataset.from_tensor_slices(lines)
dataset = dataset.map(lambda line: tf.strings.join([line, "."], " ")).batch(1)
batch = tf.data.make_one_shot_iterator(dataset).get_next()
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.convert_to_tensor(batch, dtype=tf.string))["default"]
norms = tf.norm(vectors, axis=1)

with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    first = sess.run(vectors)
    found = []
    for _ in range(2):
        found.append(sess.run(norms))
    both = sess.run([vectors, norms])
    try:
        last = [sess.run(norms) for _ in range(9)]
    except tf.errors.OutOfRangeError:
        last = "end"
