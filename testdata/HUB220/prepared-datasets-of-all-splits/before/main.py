import importlib
import os
import sys
import types

import tensorflow as tf

texts = ["the cat", "a dog ran", "fog", "sat on a mat"]


def load(name, split):
    api = tf if tf.executing_eagerly() else tf.compat.v1
    return [api.data.Dataset.from_tensor_slices({"text": texts})]


tfds = sys.modules["tensorflow_datasets"] = types.ModuleType("tensorflow_datasets")
tfds.load = load
encoder = importlib.import_module(os.path.splitext("encoder.py")[0])
first = encoder.first
