import tensorflow as tf


def unit(x):
    return tf.nn.l2_normalize(x, axis=-1)
