"""Functions of TF1 that others do in TF2."""
import tensorflow as tf
import tensorflow_hub as hub

words = ["good", "bad"]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def vectors(texts):
    return embed.signatures["default"](texts)["default"]


def steps(vectors):
    whole = tf.cast(vectors * 10.0, tf.int32)
    return tf.cast(whole, tf.float32, name="steps") + tf.cast(x=tf.cast(vectors, tf.int64), dtype=tf.float32)


def doubles(vectors):
    return tf.cast(tf.cast(vectors * 4, tf.int32, name="quarters"), tf.float64)


def heads(texts):
    return tf.strings.substr(texts, 0, 2)


def buckets(texts):
    return tf.strings.to_hash_bucket(input=texts, num_buckets=100)


def joined(texts):
    return tf.strings.reduce_join(texts, axis=0, keepdims=True, separator=" and ")


numbers = tf.strings.to_number(tf.constant(["1.5", "2"]))


def counts(vectors):
    return tf.math.count_nonzero(vectors > 0.0, axis=1, keepdims=True)


confusion = tf.math.confusion_matrix([0, 1, 1], [1, 1, 0])


def raw(heads):
    return tf.io.decode_raw(heads, tf.uint8)


def at(vectors):
    return tf.argmax(vectors, 1)


def draws():
    return tf.random.categorical(tf.constant([[0.1, 0.7, 0.2]]), 4, seed=3)


# down for integers
def halves(vectors):
    return tf.compat.v1.div(vectors, 2.0)


vectors_ = vectors(tf.constant(words, dtype=tf.string))
stepped, doubled, halved, largest = (
    steps(vectors_).numpy(),
    doubles(vectors_).numpy(),
    halves(vectors_).numpy(),
    at(vectors_).numpy(),
)
counted = counts(vectors(tf.constant(words, dtype=tf.string))).numpy()
texts = tf.constant(words, dtype=tf.string)
heads_ = heads(texts)
first, where, together, letters = (
    heads_.numpy(),
    buckets(texts).numpy(),
    joined(texts).numpy(),
    raw(heads_).numpy(),
)
known = [numbers.numpy(), confusion.numpy()]
drawn = draws().numpy()
