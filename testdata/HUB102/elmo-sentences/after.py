import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

sentences = ["the cat sat on the mat", "dogs are in the fog"]

url = "https://tfhub.dev/google/elmo/2"
elmo = hub.load(url)
embeddings = elmo.signatures["default"](tf.constant(sentences, dtype=tf.string))["elmo"]
pooled = elmo.signatures["default"](tf.constant(["hello world"], dtype=tf.string))["default"]

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    sess.run(tf.tables_initializer())
    vectors = sess.run(embeddings)
    mean = sess.run(tf.reduce_mean(embeddings, 1))
    bare = sess.run(pooled)
