import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

lines = ["the cat", "a dog ran"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
sentences = tf.placeholder(tf.string, [None])
norms = tf.norm(embed.signatures["default"](sentences)["default"], axis=1)
weighed = norms * tf.constant([0.5, 2.0])
fixed = tf.norm(embed.signatures["default"](tf.constant(lines, dtype=tf.string))["default"], axis=1)
session = tf.Session()
try:
    # variables and tables
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
except RuntimeError:
    raise

found = []
for batch in (lines, ["fog"] * 3, lines[::-1]):
    try:
        found.append(session.run(weighed, {sentences: batch}))
    except tf.errors.InvalidArgumentError:
        found.append("not weighed")
for text in ("2", "two"):
    try:
        times = int(text)
    except ValueError:
        times = 1
    found.append(session.run(norms, {sentences: lines * times}))
try:
    known = list(session.run(fixed))
except TypeError:
    known = None
