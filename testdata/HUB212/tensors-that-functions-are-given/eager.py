import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def build(texts):
    rows = embed.signatures["default"](texts)["default"]
    scaled = rows * 2.0
    return scaled


def scaled(factor):
    def larger(words):
        return embed.signatures["default"](words)["default"] * factor

    return larger


class Lengths:
    def of(self, rows):
        norms = tf.norm(rows, axis=1)
        return norms


measure = Lengths()
batch = ["cat", "mat"]


def out(text):
    return build(text)


def lengths(out):
    return measure.of(out)


larger = scaled(tf.constant(3.0))
fixed = build(tf.constant(["dog"]))

found = out(tf.constant(batch, dtype=tf.string)).numpy()
out_ = out(tf.constant(["rat"], dtype=tf.string))
norms, rows = lengths(out_).numpy(), out_.numpy()
more = larger(tf.constant(batch, dtype=tf.string)).numpy()
other = fixed.numpy()
