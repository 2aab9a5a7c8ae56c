import contextlib

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

scale = 2.0
session = tf.Session()
weights = tf.get_variable("weights", [5], initializer=tf.ones_initializer())
with hub.eval_function_for_module("https://example.com/modules/dense/1") as f:
    session.run(tf.global_variables_initializer())
    missing = session.run(tf.report_uninitialized_variables()).tolist()
    outputs = f(dict(x=np.full([1, 4], scale)), as_dict=True)
    hidden = f([[scale] * 4], signature="features")
    weighted = session.run(weights * hidden)
with contextlib.ExitStack() as stack:
    f = stack.enter_context(hub.eval_function_for_module("https://example.com/modules/simple/1", tags=set()))
    row = f(np.full([1, 3], scale))
total = outputs["prob"].sum()
