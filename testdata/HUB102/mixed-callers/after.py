import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

message = "hello world"
module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")


def embed(messages):
    return module.signatures["default"](tf.convert_to_tensor(messages, dtype=tf.string))["default"]


placeholder = tf.placeholder(tf.string, shape=[None])
fed = embed(placeholder)
given = embed([message])
stacked = embed([tf.constant(message), message])

with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = sess.run([fed, given, stacked], feed_dict={placeholder: [message, "cat"]})
