import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder-lite/2")


def in_sparse_format(rows):
    values = [each for row in rows for each in row]
    indices = [[number, place] for number, row in enumerate(rows) for place in range(len(row))]
    return values, indices, (len(rows), max(len(row) for row in rows))


def run_and_print(session, words, rows):
    values, indices, dense_shape = in_sparse_format(rows)
    found = session.run(
        encodings,
        feed_dict={
            words.values: values,
            words.indices: indices,
            words.dense_shape: dense_shape})
    print(found.shape)
    return found


def pairs():
    first = tf.sparse_placeholder(tf.int64, shape=(None, None))
    second = tf.sparse_placeholder(tf.int64, shape=(None, None))
    left = tf.nn.l2_normalize(
        module(dict(values=first.values, indices=first.indices, dense_shape=first.dense_shape)), axis=1)
    right = tf.nn.l2_normalize(
        module(dict(values=second.values, indices=second.indices, dense_shape=second.dense_shape)), axis=1)
    products = tf.reduce_sum(tf.multiply(left, right), axis=1)
    return first, second, products


word_placeholder = tf.sparse_placeholder(tf.int64, shape=[None, None])
encodings = module(
    inputs=dict(
        values=word_placeholder.values,
        indices=word_placeholder.indices,
        dense_shape=word_placeholder.dense_shape))
first, second, similarities = pairs()

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    some = run_and_print(session, word_placeholder, [[5, 2], [3]])
    others = run_and_print(session, word_placeholder, [[1], [4, 7], [2, 2]])
    values, indices, shape = in_sparse_format([[5, 2], [3]])
    values_, indices_, shape_ = in_sparse_format([[2], [4, 1]])
    scores = session.run(similarities, {
        first.values: values,
        first.indices: indices,
        first.dense_shape: shape,
        second.values: values_,
        second.indices: indices_,
        second.dense_shape: shape_})
    total = np.sum(scores)
