import importlib
import os

import tensorflow.compat.v1 as tf

encoder = importlib.import_module(os.path.splitext("encoder.py")[0])
session = tf.Session()


def start(*_):
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])


vectors = encoder.embed(session, start)
