import pickle

import tensorflow as tf
import tensorflow_hub as hub

tokens = [["the", "cat", ""], ["a", "good", "film"]]


def stored(tokens):
    lengths = [sum(bool(word) for word in row) for row in tokens]
    return pickle.loads(pickle.dumps([tokens, lengths]))


with tf.Graph().as_default(), tf.Session() as session:
    elmo = hub.Module("https://tfhub.dev/google/elmo/2")
    found = stored(tokens)
    inputs = {"tokens": found[0], "sequence_len": found[1]}
    outputs = elmo(inputs, signature="tokens", as_dict=True)
    again = elmo({"tokens": found[0], "sequence_len": found[1]}, signature="tokens")
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors, same = session.run([outputs["default"], again])
