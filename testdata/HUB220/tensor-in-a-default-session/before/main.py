import importlib
import os

import tensorflow.compat.v1 as tf

encoder = importlib.import_module(os.path.splitext("encoder.py")[0])
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = [encoder.scaled(2.0), encoder.scaled(tf.constant(3.0))]
