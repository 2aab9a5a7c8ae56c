"""Doc."""
from __future__ import print_function
import json
import tensorflow_hub
from tensorflow_hub import Module


def _call_signature(a):
    return a


def run(x):
    import tensorflow as tf
    with tf.Graph().as_default():
        m = Module("https://example.com/modules/dense/1")
        y = m(_call_signature(x), signature=json.loads('"features"'), as_dict=json.loads("true"))["double"]
        with tf.Session() as s:
            s.run(tf.global_variables_initializer())
            return s.run(y)
rows = [[1.0, 2.0, 3.0, 4.0]]
values = run(rows)
