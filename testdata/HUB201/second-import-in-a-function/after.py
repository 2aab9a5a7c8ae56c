import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

TEXTS = ["cat .", "dog ."]


def embed(texts):
    import tensorflow.compat.v1 as tf  # again, for notebooks

    module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    outputs = module.signatures["default"](tf.constant(np.array(texts), dtype=tf.string))["default"]
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        sess.run(tf.tables_initializer())
        return sess.run(outputs)


tf.set_random_seed(1)
vectors = embed(TEXTS)
