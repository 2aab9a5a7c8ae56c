import builtins
import importlib
import os
import types

import tensorflow.compat.v1 as tf

words = ["a cat", "the dog ran"]
builtins.session = tf.Session()
builtins.K = types.SimpleNamespace(set_session=print)
encoder = importlib.import_module(os.path.splitext("encoder.py")[0])
if not tf.executing_eagerly():
    encoder.initialize_vars(builtins.session)
vectors = [encoder.encode(words), encoder.encode(["x"])]
sums = encoder.sums()
