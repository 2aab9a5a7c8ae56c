import importlib
import json

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

SETTINGS = '{"plugin": "upper"}'
words = ["Good", "BAD"]


def load(name):
    return importlib.import_module("plugins." + name)


plugin = load(json.loads(SETTINGS)["plugin"])
vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
    tf.convert_to_tensor(plugin.prepare(words), dtype=tf.string)
)["default"]
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
