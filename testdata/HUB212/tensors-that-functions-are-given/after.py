import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def build(texts):
    rows = embed.signatures["default"](texts)["default"]
    scaled = rows * 2.0
    return scaled


def scaled(factor):
    words = tf.placeholder(tf.string, [None])
    larger = embed.signatures["default"](words)["default"] * factor
    return words, larger


class Lengths:
    def of(self, rows):
        norms = tf.norm(rows, axis=1)
        return norms


measure = Lengths()
batch = ["cat", "mat"]
text = tf.placeholder(tf.string, [None])
out = build(text)
lengths = measure.of(out)
words, larger = scaled(tf.constant(3.0))
fixed = build(tf.constant(["dog"]))

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(out, {text: batch})
    norms, rows = session.run([lengths, out], {text: ["rat"]})
    more = session.run(larger, {words: batch})
    other = session.run(fixed)
