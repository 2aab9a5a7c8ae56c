import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
import numpy as np

tf.disable_v2_behavior()

words = ["good", "film"]


def embed(texts):
    return hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(texts, dtype=tf.string)
    )["default"]


def both(texts):
    return embed(texts), embed(texts[::-1])


vectors = both(words)


with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = np.array(session.run(vectors))
