import functools

import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]
OPTIONS = {"url": "https://tfhub.dev/google/nnlm-en-dim50/1", "words": words, "scale": 2.0}


def embedded(url, words, scale=1.0):
    return scaled(hub.Module(url)(words), factor=scale)


def scaled(vectors, factor=1.0, **options):
    return vectors * factor


def shifted(amount, row):
    return row + amount


def smoothed(rows):
    """Each row takes the place of the one before, seven times."""
    a, b, c, d, e, f, g, h = None, None, None, None, None, None, None, rows
    for _ in range(8):
        a, b, c, d, e, f, g = b, c, d, e, f, g, h
    return a


with tf.Graph().as_default(), tf.Session() as session:
    vectors = smoothed(embedded(**OPTIONS))
    moved = tf.map_fn(functools.partial(shifted, 1.0), vectors)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(**{"fetches": moved})
