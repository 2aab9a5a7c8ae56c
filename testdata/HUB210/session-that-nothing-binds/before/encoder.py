import tensorflow as tf
import tensorflow_hub as hub

SENTENCES = ["movie", "film"]
text = tf.placeholder(tf.string, [None])
module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
embedded = module(text)
total = tf.reduce_sum(module(SENTENCES), axis=1)


def encode(texts):
    return session.run(embedded, feed_dict={text: texts})


def sums():
    return [sess for sess in session.run([total, total])]


def initialize_vars(sess):
    sess.run(tf.global_variables_initializer())
    sess.run(tf.tables_initializer())
    K.set_session(sess)
