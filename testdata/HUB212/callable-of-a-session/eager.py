import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat", "a dog ran"]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def vectors(text):
    return embed.signatures["default"](text)["default"]


def scaled(scale, vectors):
    return vectors * scale


fixed = tf.reduce_sum(embed.signatures["default"](tf.constant(["fog"], dtype=tf.string))["default"], axis=1)


# asked for each batch
# fast
def ask(text):
    return vectors(tf.constant(text, dtype=tf.string)).numpy()


def ask_both(text, scale):
    vectors_ = vectors(tf.constant(text, dtype=tf.string))
    return [vectors_.numpy(), {"scaled": scaled(scale=tf.constant(scale, dtype=tf.float32), vectors=vectors_).numpy()}]


def from_vectors(vectors_, scale):
    return scaled(
        scale=tf.constant(scale, dtype=tf.float32),
        vectors=tf.constant(vectors_, dtype=tf.float32),
    ).numpy()


def add(fixed_):
    return (tf.constant(fixed_, dtype=fixed.dtype) + 1.0).numpy()


def ask_fixed():
    return fixed.numpy()


first = ask(sentences)
both = ask_both(np.array(sentences), 3)
again = from_vectors(np.ones([2, 50]), 0.5)
many = [ask(batch) for batch in (sentences, sentences[::-1])]
directly = (lambda text, scale: scaled(
    scale=tf.constant(scale, dtype=tf.float32),
    vectors=vectors(tf.constant(text, dtype=tf.string)),
).numpy())(sentences, 2.0)
constant, added = ask_fixed(), add([2])


class Asker:
    def __init__(self, words):
        module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")

        def norms(words):
            return tf.norm(module.signatures["default"](words)["default"], axis=1)

        self.norms = norms
        self.ask = lambda words: self.norms(tf.constant(words, dtype=tf.string)).numpy()
        self.known = self.ask(words)

    def __call__(self, words):
        return self.ask(words) - self.known


asker = Asker(["fog"])
last = asker(sentences)
