import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

TEXTS = ["cat .", "dog ."]


def embed(texts):
    import tensorflow as tf  # again, for notebooks

    module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    outputs = module(np.array(texts))
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        sess.run(tf.tables_initializer())
        return sess.run(outputs)


tf.set_random_seed(1)
vectors = embed(TEXTS)
