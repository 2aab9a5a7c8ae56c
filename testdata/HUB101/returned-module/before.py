"""A module that one function makes, and that others are given."""
import tensorflow as tf
import tensorflow_hub as hub

USE = "https://tfhub.dev/google/universal-sentence-encoder/1"


def load_encoder(url=USE):
    encoder = hub.Module(url)
    return encoder


def both(url):
    return load_encoder(url), tf.placeholder(tf.string, shape=(None,), name="text")


def encode(encoder, text):
    return encoder(text)


question = ["is it good", "the fog"]
encoder, text = both(USE)
vectors = encode(encoder, text)
config = tf.ConfigProto(allow_soft_placement=True)
with tf.Session(config=config) as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    answer = session.run(vectors, feed_dict={text: question})
