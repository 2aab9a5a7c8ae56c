#!/usr/bin/env python
import json
import sys

try:
    import tensorflow as tf
    import tensorflow_hub as hub
except ImportError:
    sys.exit("TensorFlow is missing")

whole = json.loads("true")
rows = [[1.0, 2.0, 3.0, 4.0]]


def show(given):
    dense = hub.Module("https://example.com/modules/dense/1")
    outputs = dense(given, as_dict=whole)
    return outputs["prob"], f"{dense({'x': given}, as_dict=whole)['prob'].shape}"


with tf.Graph().as_default():
    fetched, shape = show(rows)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(fetched)
