import os

print("TensorFlow", "is imported twice")

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

words = ["good", "bad"]
major = int(tf.__version__.split(".")[0]) > 0

import tensorflow as tf
import tensorflow_hub as hub


def encode(handle, words):
    embed = hub.Module(handle)
    text_placeholder = tf.placeholder(tf.string, [None])
    vectors = tf.nn.l2_normalize(embed(text_placeholder), axis=1)
    tf.logging.set_verbosity(tf.logging.ERROR)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(vectors, feed_dict={text_placeholder: words})


handles = ["https://tfhub.dev/google/nnlm-en-dim50/1"]
found = [encode(handle, words) for handle in handles for _ in range(2)]
similar = np.inner(found[0], found[1])
name = os.path.basename(handles[0])
