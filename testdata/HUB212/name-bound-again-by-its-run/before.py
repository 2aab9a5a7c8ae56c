import tensorflow as tf
import tensorflow_hub as hub

x = tf.placeholder(tf.string)
module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
embeddings = module(x)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    sess.run(tf.tables_initializer())
    embeddings = sess.run(embeddings, feed_dict={x: ["a"]})
