import tensorflow as tf
import tensorflow_hub as hub

words = ["good", "bad dog"]
twice = True

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
double = tf.placeholder_with_default(tf.constant(True), [])
text = tf.placeholder_with_default(words, [None])
out = tf.cond(double, lambda: embed(text) * 2.0, lambda: embed(text))
rows = tf.map_fn(lambda word: embed(tf.expand_dims(word, 0))[0], text, dtype=tf.float32)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run([out, rows], {double: twice})
