import importlib
import json

import tensorflow as tf
import tensorflow_hub as hub

SETTINGS = '{"plugin": "upper"}'
words = ["Good", "BAD"]


def load(name):
    return importlib.import_module("plugins." + name)


plugin = load(json.loads(SETTINGS)["plugin"])
vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(plugin.prepare(words))
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
