import tensorflow as tf
import tensorflow_hub as hub


def initialize_vars(sess):
    sess.run(tf.global_variables_initializer())
    sess.run(tf.tables_initializer())



class Encoder:
    def __init__(self, sess, handle):
        self.sess = sess
        self.text = tf.placeholder(tf.string)
        self.out = hub.Module(handle)(self.text)

    def encode(self, texts):
        return self.sess.run(self.out, feed_dict={self.text: texts})


def simple(texts, session=None):
    return session.run(module(texts))


module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
config = tf.ConfigProto()
config.gpu_options.allow_growth = True
with tf.Session(config=config) as sess:
    encoder = Encoder(sess, "https://tfhub.dev/google/universal-sentence-encoder/2")
    initialize_vars(sess)
    a = encoder.encode(["x"])
    b = simple(["a", "b"], session=sess)
