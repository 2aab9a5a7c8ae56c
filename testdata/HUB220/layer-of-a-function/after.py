import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def head(x):
    return tf.keras.layers.Dense(3)(x)


text = tf.placeholder(tf.string, [None])
vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](text)["default"]
out = head(vectors)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(out, {text: ["the cat"]})
    again = session.run(out, {text: ["the cat"]})
same = (found == again).all()
