import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed(["the cat", "the dog"])
sums = tf.reduce_sum(vectors, axis=1)

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(sums)
    other = session.run(sums, {vectors: [[1.0] * 50]})
