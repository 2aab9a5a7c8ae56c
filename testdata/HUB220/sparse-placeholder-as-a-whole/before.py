import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
words = tf.sparse_placeholder(tf.string)
norms = tf.norm(embed(tf.sparse.to_dense(words, "")[0]), axis=1)

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(norms, {words: tf.SparseTensorValue([[0, 0], [0, 1]], ["the cat", "the dog"], [1, 2])})
