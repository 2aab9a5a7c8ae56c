import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

x = tf.placeholder(tf.string)
module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
embeddings = module.signatures["default"](x)["default"]
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    sess.run(tf.tables_initializer())
    embeddings = sess.run(embeddings, feed_dict={x: ["a"]})
