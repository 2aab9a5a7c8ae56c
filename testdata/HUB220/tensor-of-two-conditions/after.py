import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
text = tf.placeholder(tf.string, [None])
if len(sentences) > 1:
    scores = embed.signatures["default"](text)["default"] * 3.0
if len(sentences) < 3:
    scores = embed.signatures["default"](text)["default"] * 2.0
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(scores, {text: sentences})
