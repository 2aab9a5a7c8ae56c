import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

module = hub.load("https://tfhub.dev/google/universal-sentence-encoder-lite/2")


def in_sparse_format(rows):
    values = [each for row in rows for each in row]
    indices = [[number, place] for number, row in enumerate(rows) for place in range(len(row))]
    return values, indices, (len(rows), max(len(row) for row in rows))


def run_and_print(rows):
    values, indices, dense_shape = in_sparse_format(rows)
    found = encodings(
        word_values=tf.constant(values, dtype=tf.int64),
        word_indices=tf.constant(indices, dtype=tf.int64),
        word_dense_shape=tf.constant(dense_shape, dtype=tf.int64),
    ).numpy()
    print(found.shape)
    return found


def pairs():
    def products(first_values, first_indices, first_dense_shape, second_values, second_indices, second_dense_shape):
        left = tf.nn.l2_normalize(
            module.signatures["default"](
                values=first_values,
                indices=first_indices,
                dense_shape=first_dense_shape,
            )["default"], axis=1)
        right = tf.nn.l2_normalize(
            module.signatures["default"](
                values=second_values,
                indices=second_indices,
                dense_shape=second_dense_shape,
            )["default"], axis=1)
        return tf.reduce_sum(tf.multiply(left, right), axis=1)

    return products


def encodings(word_values, word_indices, word_dense_shape):
    return module.signatures["default"](
        values=word_values,
        indices=word_indices,
        dense_shape=word_dense_shape,
    )["default"]


similarities = pairs()

some = run_and_print([[5, 2], [3]])
others = run_and_print([[1], [4, 7], [2, 2]])
values, indices, shape = in_sparse_format([[5, 2], [3]])
values_, indices_, shape_ = in_sparse_format([[2], [4, 1]])
scores = similarities(
    first_values=tf.constant(values, dtype=tf.int64),
    first_indices=tf.constant(indices, dtype=tf.int64),
    first_dense_shape=tf.constant(shape, dtype=tf.int64),
    second_values=tf.constant(values_, dtype=tf.int64),
    second_indices=tf.constant(indices_, dtype=tf.int64),
    second_dense_shape=tf.constant(shape_, dtype=tf.int64),
).numpy()
total = np.sum(scores)
