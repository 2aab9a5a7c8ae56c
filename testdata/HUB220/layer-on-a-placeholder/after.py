import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
text = tf.placeholder(tf.string, [None])
scores = tf.keras.layers.Dense(1, kernel_initializer="ones")(embed.signatures["default"](text)["default"])
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(scores, {text: sentences})
