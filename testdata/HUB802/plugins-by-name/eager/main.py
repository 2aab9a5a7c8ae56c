import importlib
import json

import tensorflow as tf
import tensorflow_hub as hub

SETTINGS = '{"plugin": "upper"}'
words = ["Good", "BAD"]


def load(name):
    return importlib.import_module("plugins." + name)


plugin = load(json.loads(SETTINGS)["plugin"])
vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
    tf.convert_to_tensor(plugin.prepare(words), dtype=tf.string)
)["default"]
numbers = vectors.numpy()
