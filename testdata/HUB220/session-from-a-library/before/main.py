import importlib
import os
import sys
import types

import tensorflow.compat.v1 as tf

tf.disable_eager_execution()
common = sys.modules["common"] = types.ModuleType("common")
common.sess = tf.Session()
common.start = lambda: common.sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
vectors = importlib.import_module(os.path.splitext("encoder.py")[0]).vectors
