import tensorflow.compat.v1 as tf


def dropped(vectors, keep):
    return tf.nn.dropout(vectors, keep)


def nearest(vectors):
    """For each row, the other rows by their cosine."""
    unit = tf.nn.l2_normalize(vectors, 1)
    return tf.argsort(tf.matmul(unit, unit, transpose_b=True), direction="DESCENDING")
