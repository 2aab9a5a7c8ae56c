import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def initialize_vars(sess):
    sess.run(tf.global_variables_initializer())
    sess.run(tf.tables_initializer())



class Encoder:
    def __init__(self, sess, handle):
        self.sess = sess
        self.text = tf.placeholder(tf.string)
        self.out = hub.load(handle).signatures["default"](self.text)["default"]

    def encode(self, texts):
        return self.sess.run(self.out, feed_dict={self.text: texts})


def simple(texts, session=None):
    return session.run(module.signatures["default"](tf.constant(texts, dtype=tf.string))["default"])


module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
config = tf.ConfigProto()
config.gpu_options.allow_growth = True
with tf.Session(config=config) as sess:
    encoder = Encoder(sess, "https://tfhub.dev/google/universal-sentence-encoder/2")
    initialize_vars(sess)
    a = encoder.encode(["x"])
    b = simple(["a", "b"], session=sess)
