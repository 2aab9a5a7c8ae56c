import tensorflow as tf, tensorflow_hub as hub; import numpy as np

quick = True; texts = np.array(["hello", "world"])
if quick: embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
else: embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sess = tf.Session(); sess.run(tf.global_variables_initializer()); sess.run(tf.tables_initializer()); out = sess.run(embed(texts))