import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat", "a dog ran"]
factor = 3

text = tf.constant(["a mat", "fog"])
# as long as they come
scale = tf.constant(2.0)
shift = tf.convert_to_tensor(np.float32(0.5))
rate = tf.constant(0.25)  # never fed
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def vectors(text=text):
    return embed.signatures["default"](text)["default"] * rate


def moved(text=text, scale=scale, shift=shift):
    scaled = vectors(text) * scale
    return scaled + shift


def norms(text=text, scale=scale, shift=shift):
    return tf.norm(moved(text=text, scale=scale, shift=shift), axis=1)


neither = norms().numpy()
one = norms(tf.constant(sentences, dtype=tf.string)).numpy()
other = norms(scale=tf.constant(factor, dtype=tf.float32)).numpy()
third = moved(shift=tf.constant(np.float64(factor), dtype=shift.dtype)).numpy()
text_ = tf.constant(sentences, dtype=tf.string)
both, alone = (
    vectors(text_).numpy(),
    norms(text=text_, scale=tf.constant(np.float64(0.5), dtype=tf.float32)).numpy(),
)
given = [tf.constant(factor, dtype=tf.float32).numpy(), shift.numpy(), text.numpy()]
