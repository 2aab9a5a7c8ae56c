import tensorflow as tf
import tensorflow_hub as hub

groups = [["good movie"], ["bad movie", "bad cat"]]

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder-large/3")

first, second = [embed.signatures["default"](tf.constant(group, dtype=tf.string))["default"].numpy() for group in groups]
cosine = tf.matmul(embed.signatures["default"](tf.constant(groups[0], dtype=tf.string))["default"], embed.signatures["default"](tf.constant(groups[1], dtype=tf.string))["default"], transpose_b=True).numpy()
by_text = {text: embed.signatures["default"](tf.constant([text], dtype=tf.string))["default"].numpy()[0] for group in groups for text in group}
