import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat", "a dog", "mat"]
labels = [[1, 4, 0], [2, 0, 0], [3, 3, 4]]

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
text = tf.placeholder(tf.string, [None])
vectors = embed(text)
head = tf.get_variable("head", [50, 3], initializer=tf.contrib.layers.xavier_initializer(seed=3))
scores = tf.matmul(vectors, head)
weights = tf.get_variable("w", [2], initializer=tf.contrib.layers.xavier_initializer(uniform=True, seed=1))
other = tf.get_variable("v", [2, 3], initializer=tf.contrib.layers.xavier_initializer(dtype=tf.float64, seed=2))
sparse = tf.contrib.layers.dense_to_sparse(labels)
ended = tf.contrib.layers.dense_to_sparse(tf.constant(labels), eos_token=4)
cell = tf.contrib.rnn.MultiRNNCell(
    [
        tf.contrib.rnn.DropoutWrapper(
            tf.contrib.rnn.LSTMCell(4, initializer=tf.contrib.layers.xavier_initializer(seed=size)),
            output_keep_prob=1.0,
        )
        for size in (5, 6)
    ]
)
states, _ = tf.nn.dynamic_rnn(cell, tf.expand_dims(vectors, 1), dtype=tf.float32)
nested = tf.contrib.framework.nest.flatten({"b": [1, 2], "a": 3})

with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    session.run(tf.tables_initializer())
    computed = session.run([scores, states, weights, other], {text: sentences})
    values, indices, shape = session.run([sparse.values, sparse.indices, sparse.dense_shape])
    kept = session.run(ended)
total = np.sum(computed[0])
