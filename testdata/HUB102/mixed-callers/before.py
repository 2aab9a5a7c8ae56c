import tensorflow as tf
import tensorflow_hub as hub

message = "hello world"
module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")


def embed(messages):
    return module(messages)


placeholder = tf.placeholder(tf.string, shape=[None])
fed = embed(placeholder)
given = embed([message])
stacked = embed([tf.constant(message), message])

with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = sess.run([fed, given, stacked], feed_dict={placeholder: [message, "cat"]})
