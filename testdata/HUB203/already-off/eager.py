import tensorflow as tf
import tensorflow_hub as hub

sentences = ["hello", "bad dogs"]

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder-large/3")


def embedded_text(text_input):
    return embed.signatures["default"](text_input)["default"]


result = embedded_text(tf.constant(sentences, dtype=tf.string)).numpy()
