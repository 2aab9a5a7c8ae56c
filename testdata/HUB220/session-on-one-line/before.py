import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
norms = tf.norm(embed(["the cat"]), axis=1)
session = tf.Session(); count = len("abc")
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
found = session.run(norms)
