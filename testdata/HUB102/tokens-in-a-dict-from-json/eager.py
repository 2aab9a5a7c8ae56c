import json

import tensorflow as tf
import tensorflow_hub as hub

text = '{"tokens": [["the", "cat", ""], ["a", "good", "film"]], "sequence_len": [2, 3]}'


def prepared(text):
    found = json.loads(text)
    return {"tokens": found["tokens"], "sequence_len": found["sequence_len"]}


elmo = hub.load("https://tfhub.dev/google/elmo/2")
inputs = prepared(text)
outputs = elmo.signatures["tokens"](
    sequence_len=tf.constant(inputs["sequence_len"], dtype=tf.int32),
    tokens=tf.constant(inputs["tokens"], dtype=tf.string),
)
vectors = outputs["default"].numpy()
