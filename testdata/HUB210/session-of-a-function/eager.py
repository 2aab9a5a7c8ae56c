import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat", "the dog ran"]
module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")


def embedded(text):
    return module.signatures["default"](text)["default"]


constant = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
    tf.constant(["movie", "film"], dtype=tf.string)
)["default"]


# the one session of the program
# with all variables


def encode(texts):
    return embedded(tf.constant(texts, dtype=tf.string)).numpy()


def encode_anew(texts):
    found = embedded(tf.constant(texts, dtype=tf.string)).numpy()
    return found


vectors = [encode(words), encode(["x"]), encode_anew(words), encode_anew(["y"])]
more = constant.numpy()
sums = tf.reduce_sum(constant).numpy()
again = encode(["z"])
