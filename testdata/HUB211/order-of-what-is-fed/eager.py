import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
asked = []


def words():
    asked.append("words")
    return sentences


def factor():
    asked.append("factor")
    return float(len(asked))


def vectors(text, scale):
    return embed.signatures["default"](text)["default"] * scale


scale = tf.constant(factor(), dtype=tf.float32)
text = tf.constant(words(), dtype=tf.string)
found = vectors(text=text, scale=scale).numpy()
scale = tf.constant(factor(), dtype=tf.float32)
text = tf.constant(words(), dtype=tf.string)
again = [vectors(text=text, scale=scale).numpy(), scale.numpy()]
