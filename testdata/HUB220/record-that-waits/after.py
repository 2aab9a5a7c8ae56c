import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["a cat", "the dog"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
text = tf.placeholder(tf.string, [None])
embedded = embed.signatures["default"](text)["default"]
model = {"session": tf.Session(), "text": text, "plain": embedded, "moved": embedded + 1.0}
model["session"].run([tf.global_variables_initializer(), tf.tables_initializer()])
plain = model["session"].run(model["plain"], {model["text"]: words})
moved = model["session"].run(model["moved"], {model["text"]: words})
