from collections import OrderedDict

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

ids = [[2, 8, 3]]
NAMES = ["input_ids", "input_mask", "segment_ids"]


class Batch:
    def __init__(self):
        self.inputs = {}

    def add(self, name, value):
        self.inputs[name] = value
        return self


def features(ids):
    return {"input_ids": ids, "input_mask": np.ones_like(ids), "segment_ids": np.zeros_like(ids)}


def pooled(inputs):
    return bert.signatures["tokens"](**{
        key: tf.constant(value, dtype=tf.int32)
        for key, value in inputs.items()
    })["pooled_output"]


bert = hub.load("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1")
elmo = hub.load("https://tfhub.dev/google/elmo/1")
batch = Batch().add("input_ids", ids).add("input_mask", ids).add("segment_ids", [[0] * len(ids[0])])
changed = dict(input_ids=ids)
changed["input_mask"] = ids
changed.update(segment_ids=[[1] * len(ids[0])])
results = [
    pooled(features(ids)),
    bert.signatures["tokens"](**{
        key: tf.constant(value, dtype=tf.int32)
        for key, value in batch.inputs.items()
    })["sequence_output"],
    bert.signatures["tokens"](**{
        key: tf.constant(value, dtype=tf.int32)
        for key, value in changed.items()
    })["pooled_output"],
    pooled({name: [[1] * len(ids[0])] for name in NAMES}),
    bert.signatures["tokens"](**{
        key: tf.constant(value, dtype=tf.int32)
        for key, value in dict(zip(NAMES, [ids, ids, changed["segment_ids"]])).items()
    })["pooled_output"],
    elmo.signatures["tokens"](**{
        key: tf.constant(value, dtype=elmo.signatures["tokens"].structured_input_signature[1][key].dtype)
        for key, value in OrderedDict([("tokens", [["cat"]]), ("sequence_len", [1])]).items()
    })["elmo"],
]
values = [each.numpy() for each in results]
