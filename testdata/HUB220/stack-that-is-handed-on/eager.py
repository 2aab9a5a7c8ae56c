import contextlib

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["a cat", "the dog ran"]
entered = []


def note(context):
    entered.append(context)
    return context


with contextlib.ExitStack() as stack:
    session = stack.enter_context(note(tf.Session()))
    embedded = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"](
        tf.constant(words, dtype=tf.string)
    )["default"]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(embedded)
