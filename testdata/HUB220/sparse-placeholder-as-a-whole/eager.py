import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
words = tf.sparse_placeholder(tf.string)
norms = tf.norm(embed.signatures["default"](tf.sparse.to_dense(words, "")[0])["default"], axis=1)

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(norms, {words: tf.SparseTensorValue([[0, 0], [0, 1]], ["the cat", "the dog"], [1, 2])})
