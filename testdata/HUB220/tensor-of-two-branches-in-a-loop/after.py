import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
text = tf.placeholder(tf.string, [None])
for scale in [3.0, 2.0, 1.0]:
    if scale > 2:
        scores = embed.signatures["default"](text)["default"] * scale
    elif scale > 1:
        scores = embed.signatures["default"](text)["default"] - scale
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(scores, {text: sentences})
last = scale
