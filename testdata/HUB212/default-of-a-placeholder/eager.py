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


def moved(vectors, scale=scale, shift=shift):
    scaled = vectors * scale
    return scaled + shift


def norms(vectors, scale=scale, shift=shift):
    return tf.norm(moved(vectors=vectors, scale=scale, shift=shift), axis=1)


neither = norms(vectors()).numpy()
one = norms(vectors(tf.constant(sentences, dtype=tf.string))).numpy()
other = norms(vectors=vectors(), scale=tf.constant(factor, dtype=tf.float32)).numpy()
third = moved(
    vectors=vectors(),
    shift=tf.constant(np.float64(factor), dtype=shift.dtype),
).numpy()
vectors_ = vectors(tf.constant(sentences, dtype=tf.string))
both, alone = (
    vectors_.numpy(),
    norms(vectors=vectors_, scale=tf.constant(np.float64(0.5), dtype=tf.float32)).numpy(),
)
given = [tf.constant(factor, dtype=tf.float32).numpy(), shift.numpy(), text.numpy()]
