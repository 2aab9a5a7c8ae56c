import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
vectors = embed.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"]
drawn = tf.keras.backend.random_uniform([4, 3])
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
found = session.run(vectors)
first, second = session.run(drawn), session.run(drawn)
shape = first.shape + found.shape
same = bool((first == second).any()) or found.max() > 100
