"""Functions of TF1 that others do in TF2."""
import tensorflow as tf
import tensorflow_hub as hub

words = ["good", "bad"]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def vectors(texts):
    return embed.signatures["default"](texts)["default"]


def steps(texts):
    whole = tf.cast(vectors(texts) * 10.0, tf.int32)
    return tf.cast(whole, tf.float32, name="steps") + tf.cast(x=tf.cast(vectors(texts), tf.int64), dtype=tf.float32)


def doubles(texts):
    return tf.cast(tf.cast(vectors(texts) * 4, tf.int32, name="quarters"), tf.float64)


def heads(texts):
    return tf.strings.substr(texts, 0, 2)


def buckets(texts):
    return tf.strings.to_hash_bucket(input=texts, num_buckets=100)


def joined(texts):
    return tf.strings.reduce_join(texts, axis=0, keepdims=True, separator=" and ")


numbers = tf.strings.to_number(tf.constant(["1.5", "2"]))


def counts(texts):
    return tf.math.count_nonzero(vectors(texts) > 0.0, axis=1, keepdims=True)


confusion = tf.math.confusion_matrix([0, 1, 1], [1, 1, 0])


def raw(texts):
    return tf.io.decode_raw(heads(texts), tf.uint8)


def at(texts):
    return tf.argmax(vectors(texts), 1)


def draws():
    return tf.random.categorical(tf.constant([[0.1, 0.7, 0.2]]), 4, seed=3)


# down for integers
def halves(texts):
    return tf.compat.v1.div(vectors(texts), 2.0)


texts = tf.constant(words, dtype=tf.string)
stepped, doubled, halved, largest = (
    steps(texts).numpy(),
    doubles(texts).numpy(),
    halves(texts).numpy(),
    at(texts).numpy(),
)
counted = counts(tf.constant(words, dtype=tf.string)).numpy()
texts = tf.constant(words, dtype=tf.string)
first, where, together, letters = (
    heads(texts).numpy(),
    buckets(texts).numpy(),
    joined(texts).numpy(),
    raw(texts).numpy(),
)
known = [numbers.numpy(), confusion.numpy()]
drawn = draws().numpy()
