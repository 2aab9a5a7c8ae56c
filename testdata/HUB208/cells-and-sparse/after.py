import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.disable_v2_behavior()


def _dense_to_sparse(tensor, eos_token=0):
    """What tf.contrib.layers.dense_to_sparse gave: all of a tensor that is not ``eos_token``."""
    tensor = tf.convert_to_tensor(tensor)
    indices = tf.compat.v1.where(tf.not_equal(tensor, tf.constant(eos_token, tensor.dtype)))
    return tf.SparseTensor(indices, tf.gather_nd(tensor, indices), tf.shape(tensor, out_type=tf.int64))


sentences = ["the cat", "a dog", "mat"]
labels = [[1, 4, 0], [2, 0, 0], [3, 3, 4]]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
text = tf.compat.v1.placeholder(tf.string, [None])
vectors = embed.signatures["default"](text)["default"]
head = tf.compat.v1.get_variable("head", [50, 3], initializer=tf.compat.v1.glorot_uniform_initializer(seed=3))
scores = tf.matmul(vectors, head)
weights = tf.compat.v1.get_variable("w", [2], initializer=tf.compat.v1.glorot_uniform_initializer(seed=1))
other = tf.compat.v1.get_variable("v", [2, 3], initializer=tf.compat.v1.glorot_uniform_initializer(dtype=tf.float64, seed=2))
sparse = tf.sparse.from_dense(labels)
ended = _dense_to_sparse(tf.constant(labels), eos_token=4)
cell = tf.compat.v1.nn.rnn_cell.MultiRNNCell(
    [
        tf.compat.v1.nn.rnn_cell.DropoutWrapper(
            tf.compat.v1.nn.rnn_cell.LSTMCell(4, initializer=tf.compat.v1.glorot_uniform_initializer(seed=size)),
            output_keep_prob=1.0,
        )
        for size in (5, 6)
    ]
)
states, _ = tf.compat.v1.nn.dynamic_rnn(cell, tf.expand_dims(vectors, 1), dtype=tf.float32)
nested = tf.nest.flatten({"b": [1, 2], "a": 3})

with tf.compat.v1.Session() as session:
    session.run(tf.compat.v1.global_variables_initializer())
    session.run(tf.compat.v1.tables_initializer())
    computed = session.run([scores, states, weights, other], {text: sentences})
    values, indices, shape = session.run([sparse.values, sparse.indices, sparse.dense_shape])
    kept = session.run(ended)
total = np.sum(computed[0])
