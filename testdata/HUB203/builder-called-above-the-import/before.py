import tensorflow_hub as hub
import numpy as np

words = ["good", "film"]


def embed(texts):
    return hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(texts)


def both(texts):
    return embed(texts), embed(texts[::-1])


vectors = both(words)

import tensorflow as tf

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = np.array(session.run(vectors))
