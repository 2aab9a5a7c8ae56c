import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "a dog ran"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def norms(sentences):
    return tf.norm(embed.signatures["default"](sentences)["default"], axis=1)


def weighed(sentences):
    return norms(sentences) * tf.constant([0.5, 2.0])


fixed = tf.norm(embed.signatures["default"](tf.constant(lines, dtype=tf.string))["default"], axis=1)
try:
    # variables and tables
    pass
except RuntimeError:
    raise

found = []
for batch in (lines, ["fog"] * 3, lines[::-1]):
    try:
        found.append(weighed(tf.constant(batch, dtype=tf.string)).numpy())
    except tf.errors.InvalidArgumentError:
        found.append("not weighed")
for text in ("2", "two"):
    try:
        times = int(text)
    except ValueError:
        times = 1
    found.append(norms(tf.constant(lines * times, dtype=tf.string)).numpy())
try:
    known = list(fixed.numpy())
except TypeError:
    known = None
