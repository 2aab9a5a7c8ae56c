import tensorflow as tf
import tensorflow_hub as hub

SENTENCES = ["movie", "film"]
text = tf.placeholder(tf.string, [None])
module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
embedded = module(text)
total = tf.reduce_sum(module(SENTENCES), axis=1)


def encode(texts):
    session = tf.get_default_session()
    return session.run(embedded, feed_dict={text: texts})


def sums():
    return tf.get_default_session().run(total)
