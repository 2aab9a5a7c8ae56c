import contextlib

import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat", "the dog ran"]
entered = []


def note(context):
    entered.append(context)
    return context


with contextlib.ExitStack() as stack:
    session = stack.enter_context(note(tf.Session()))
    embedded = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(embedded)
