import functools

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

words = ["hello", "world"]


class Options:
    def __init__(self, **options):
        for name, option in options.items():
            setattr(self, name, option)
        for pair in [("scale", 2.0), ("shift", 1.0)]:
            setattr(self, *pair)


def times(scale, vectors):
    return vectors * scale


options = Options(size=50)
scaled = functools.partial(*(times, options.scale))
lengths = list(map(*(len, words)))
shift = getattr(*(options, "shift"))

with tf.Graph().as_default(), tf.Session() as session:
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(words, dtype=tf.string)
    )["default"]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(scaled(vectors)) + shift + sum(lengths)
