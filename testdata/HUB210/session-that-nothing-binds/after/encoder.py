import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

SENTENCES = ["movie", "film"]
text = tf.placeholder(tf.string, [None])
module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
embedded = module.signatures["default"](text)["default"]
total = tf.reduce_sum(module.signatures["default"](tf.constant(SENTENCES, dtype=tf.string))["default"], axis=1)


def encode(texts):
    return session.run(embedded, feed_dict={text: texts})


def sums():
    return [sess for sess in session.run([total, total])]


def initialize_vars(sess):
    sess.run(tf.global_variables_initializer())
    sess.run(tf.tables_initializer())
    K.set_session(sess)
