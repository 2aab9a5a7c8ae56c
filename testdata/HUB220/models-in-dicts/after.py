import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["a cat", "the dog ran"]
session = tf.Session()


def build(path):
    text = tf.placeholder(tf.string, [None])
    out = hub.load(path).signatures["default"](text)["default"]
    return {"text": text, "out": out}


one = build("https://tfhub.dev/google/universal-sentence-encoder/2")
two = build("https://tfhub.dev/google/nnlm-en-dim50/1")
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
both = session.run([one["out"], two["out"]], {one["text"]: words, two["text"]: ["x"]})
