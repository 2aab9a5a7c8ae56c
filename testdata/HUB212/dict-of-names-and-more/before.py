import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat", "the dog"]
text = tf.placeholder(tf.string, [None])
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
embedded = embed(text)
parts = {"plain": embedded, "moved": embedded + 1.0}
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    plain = session.run(parts["plain"], {text: words})
    moved = session.run(parts["moved"], {text: words})
