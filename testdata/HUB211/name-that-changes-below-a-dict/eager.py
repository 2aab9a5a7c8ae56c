import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]


def scores(text):
    return embed.signatures["default"](text)["default"]


given = sentences
feeds = {"text": tf.constant(given, dtype=tf.string)}
given = ["nothing"]
found = scores(feeds["text"]).numpy()
