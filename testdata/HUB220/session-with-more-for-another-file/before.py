import importlib
from pathlib import Path

import tensorflow as tf
import tensorflow_hub as hub

HELPERS = '''
from tensorflow.compat import v1


def initialize(session, scale):
    for variable in v1.global_variables():
        if variable.name == "scale:0":
            session.run(variable.assign(scale))
'''
Path(__file__).with_name("session_helpers.py").write_text(HELPERS)
importlib.invalidate_caches()

import session_helpers

words = ["a cat", "the dog ran"]
session = tf.Session()
module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
text = tf.placeholder(tf.string, [None])
embedded = module(text)
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
session_helpers.initialize(session, 2.0)
vectors = session.run(embedded, {text: words})
