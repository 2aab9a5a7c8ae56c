import json

import tensorflow as tf
import tensorflow_hub as hub

text = '{"tokens": [["the", "cat", ""], ["a", "good", "film"]], "sequence_len": [2, 3]}'


def prepared(text):
    found = json.loads(text)
    return {"tokens": found["tokens"], "sequence_len": found["sequence_len"]}


with tf.Graph().as_default(), tf.Session() as session:
    elmo = hub.Module("https://tfhub.dev/google/elmo/2")
    inputs = prepared(text)
    outputs = elmo(inputs, signature="tokens", as_dict=True)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(outputs["default"])
