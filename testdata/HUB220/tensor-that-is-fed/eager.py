import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.constant(["the cat", "the dog"], dtype=tf.string))["default"]
sums = tf.reduce_sum(vectors, axis=1)

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(sums)
    other = session.run(sums, {vectors: [[1.0] * 50]})
