import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["good", "bad dog"]
twice = True

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
double = tf.placeholder_with_default(tf.constant(True), [])
text = tf.placeholder_with_default(words, [None])
out = tf.cond(double, lambda: embed.signatures["default"](text)["default"] * 2.0, lambda: embed.signatures["default"](text)["default"])
rows = tf.map_fn(lambda word: embed.signatures["default"](tf.expand_dims(word, 0))["default"][0], text, dtype=tf.float32)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run([out, rows], {double: twice})
