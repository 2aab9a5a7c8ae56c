import importlib
from pathlib import Path

import tensorflow as tf
import tensorflow_hub as hub

HELPERS = '''
from tensorflow.compat import v1


def initialize(session):
    session.run([v1.global_variables_initializer(), v1.tables_initializer()])
    return len(v1.global_variables())
'''
Path(__file__).with_name("session_helpers.py").write_text(HELPERS)
importlib.invalidate_caches()

from session_helpers import initialize

words = ["a cat", "the dog ran"]
session = tf.Session()
module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
text = tf.placeholder(tf.string, [None])
embedded = module(text)
ready = initialize(session) > 0
vectors = session.run(embedded, {text: words})
