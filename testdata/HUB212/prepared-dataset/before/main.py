import importlib
import os
import sys
import types

import tensorflow as tf

texts = ["the cat", "a dog ran", "fog", "sat on a mat"]


def load(name, split, as_supervised=False):
    api = tf if tf.executing_eagerly() else tf.compat.v1
    rows = [[[len(text) * column, column, 7] for column in range(5)] for text in texts]
    labels = [1, 0, 1, 0]
    if as_supervised:
        return api.data.Dataset.from_tensor_slices((texts, labels))
    return api.data.Dataset.from_tensor_slices({"text": texts, "rows": rows})


tfds = sys.modules["tensorflow_datasets"] = types.ModuleType("tensorflow_datasets")
tfds.load = load
tfds.Split = types.SimpleNamespace(TRAIN="train")
encoder = importlib.import_module(os.path.splitext("encoder.py")[0])
rows, first, labels, second = encoder.rows, encoder.first, encoder.labels, encoder.second
