import importlib
import os

import tensorflow.compat.v1 as tf

words = ["a cat", "the dog ran"]
encoder = importlib.import_module(os.path.splitext("encoder.py")[0])
if tf.executing_eagerly():
    vectors = [encoder.encode(words), encoder.encode(["x"])]
    sums = encoder.sums()
else:
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        vectors = [encoder.encode(words), encoder.encode(["x"])]
        sums = encoder.sums()
