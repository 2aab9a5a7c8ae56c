"""Scores of rows."""
from __future__ import absolute_import, division, print_function
import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
import numpy as np

tf.disable_v2_behavior()

x = np.arange(6).reshape(2, 3).astype("float32")
name = os.path.join("models", "simple") if len(x) else ""

module = hub.load("https://example.com/modules/simple/1")
rows = tf.placeholder(tf.float32, [None, 3])
scores = tf.layers.flatten(module.signatures["default"](rows)["default"])
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    y = session.run(scores, {rows: x})
