import tensorflow as tf
import tensorflow_hub as hub

data = ["fog on the mat", "good film"]

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder-large/2")


def embedding(text):
    return embed.signatures["default"](text)["default"]


vectors = embedding(tf.constant(data, dtype=tf.string)).numpy()
again = embedding(tf.constant(data, dtype=tf.string)).numpy()
