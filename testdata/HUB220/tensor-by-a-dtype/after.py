import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
text = tf.placeholder(tf.string, [None])
if text.dtype == tf.string:
    norms = tf.norm(embed.signatures["default"](text)["default"], axis=1)
else:
    norms = 3

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(norms, {text: ["the cat"]})
