import tensorflow.compat.v1 as tf, tensorflow_hub as hub; import numpy as np

tf.disable_v2_behavior()

quick = True; texts = np.array(["hello", "world"])
if quick: embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
else: embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sess = tf.Session(); sess.run(tf.global_variables_initializer()); sess.run(tf.tables_initializer()); out = sess.run(embed.signatures["default"](tf.constant(texts, dtype=tf.string))["default"])