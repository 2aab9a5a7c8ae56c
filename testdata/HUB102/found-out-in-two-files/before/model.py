import json

import tensorflow as tf
import tensorflow_hub as hub

WHOLE = json.loads("true")
dense = hub.Module("https://example.com/modules/dense/1")


def probabilities(rows):
    return dense(tf.constant(rows), as_dict=WHOLE)["prob"]
