import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
norms = tf.norm(embed.signatures["default"](tf.constant(["the cat"], dtype=tf.string))["default"], axis=1)
session = tf.Session(); count = len("abc")
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
found = session.run(norms)
