import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

SENTENCES = ["movie", "film"]
text = tf.placeholder(tf.string, [None])
module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
embedded = module.signatures["default"](text)["default"]
total = tf.reduce_sum(module.signatures["default"](tf.constant(SENTENCES, dtype=tf.string))["default"], axis=1)


def encode(texts):
    session = tf.get_default_session()
    return session.run(embedded, feed_dict={text: texts})


def sums():
    return tf.get_default_session().run(total)
