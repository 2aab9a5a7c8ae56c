import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
text = tf.placeholder(tf.string, [None])
first = embed.signatures["default"](text)["default"]
second = tf.norm(first, axis=1)
first, second = second * 2.0, first

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run([first, second], {text: ["cat", "mat"]})
