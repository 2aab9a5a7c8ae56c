import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["a cat", "the dog"]
text = tf.placeholder(tf.string, [None])
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
embedded = embed.signatures["default"](text)["default"]
parts = {"plain": embedded, "moved": embedded + 1.0}
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    plain = session.run(parts["plain"], {text: words})
    moved = session.run(parts["moved"], {text: words})
