import pickle

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tokens = [["the", "cat", ""], ["a", "good", "film"]]


def stored(tokens):
    lengths = [sum(bool(word) for word in row) for row in tokens]
    return pickle.loads(pickle.dumps([tokens, lengths]))


with tf.Graph().as_default(), tf.Session() as session:
    elmo = hub.load("https://tfhub.dev/google/elmo/2")
    found = stored(tokens)
    inputs = {"tokens": found[0], "sequence_len": found[1]}
    outputs = elmo.signatures["tokens"](
        sequence_len=tf.convert_to_tensor(inputs["sequence_len"], dtype=tf.int32),
        tokens=tf.convert_to_tensor(inputs["tokens"], dtype=tf.string),
    )
    again = elmo.signatures["tokens"](
        tokens=tf.convert_to_tensor(found[0], dtype=tf.string),
        sequence_len=tf.convert_to_tensor(found[1], dtype=tf.int32),
    )["default"]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors, same = session.run([outputs["default"], again])
