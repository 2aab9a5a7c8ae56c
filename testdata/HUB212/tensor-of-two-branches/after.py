import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
text = tf.placeholder(tf.string, [None])
scale = tf.placeholder(tf.float32)
if len(sentences) > 1:
    scores = embed.signatures["default"](text)["default"]
    total = tf.reduce_sum(scores * scale, axis=1)
elif not sentences:
    scores = embed.signatures["default"](tf.constant(["nothing"], dtype=tf.string))["default"] * scale
    total = tf.reduce_sum(scores, axis=1) + tf.cast(tf.size(text), tf.float32)
else:
    scores = embed.signatures["default"](text)["default"] * 2.0
    total = tf.reduce_max(scores, axis=1) * scale
most = tf.reduce_max(total)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run([total, most], {text: sentences, scale: 2.0})
