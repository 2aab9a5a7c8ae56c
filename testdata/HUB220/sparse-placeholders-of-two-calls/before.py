import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder-lite/2")
words = tf.sparse_placeholder(tf.int64, shape=[None, None])
others = tf.sparse_placeholder(tf.int64, shape=[None, None])
encodings = module(dict(values=words.values, indices=words.indices, dense_shape=words.dense_shape))
more = module(dict(values=others.values, indices=others.indices, dense_shape=others.dense_shape))


def run(session, tensor, sparse, values, indices, shape):
    return session.run(tensor, {sparse.values: values, sparse.indices: indices, sparse.dense_shape: shape})


with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    some = run(session, encodings, words, [5, 2, 3], [[0, 0], [0, 1], [1, 0]], (2, 2))
    rest = run(session, more, others, [5, 2], [[0, 0], [0, 1]], (1, 2))
