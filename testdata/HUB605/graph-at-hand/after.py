import contextlib

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


@contextlib.contextmanager
def _eval_function(handle, tags=None):
    """Gives a function that evaluates signatures of a model on arrays, in a graph and session of its own."""
    placeholders, outputs = {}, {}
    with tf.Graph().as_default():
        model = hub.load(handle, tags=tags)
        for name, function in model.signatures.items():
            inputs = function.structured_input_signature[1].items()
            placeholders[name] = {key: tf.placeholder(spec.dtype, spec.shape) for key, spec in inputs}
            outputs[name] = function(**placeholders[name])
        session = tf.train.SingularMonitoredSession()

    def evaluate(inputs=None, _sentinel=None, signature=None, as_dict=None):
        name = signature or "default"
        if inputs is not None and not isinstance(inputs, dict):
            inputs = dict.fromkeys(placeholders[name], inputs)
        feeds = {placeholders[name][key]: value for key, value in (inputs or {}).items()}
        fetches = outputs[name] if as_dict else outputs[name]["default"]
        return session.run(fetches, feeds)

    with session:
        yield evaluate


scale = 2.0
session = tf.Session()
weights = tf.get_variable("weights", [5], initializer=tf.ones_initializer())
with _eval_function("https://example.com/modules/dense/1") as f:
    session.run(tf.global_variables_initializer())
    missing = session.run(tf.report_uninitialized_variables()).tolist()
    outputs = f(dict(x=np.full([1, 4], scale)), as_dict=True)
    hidden = f([[scale] * 4], signature="features")
    weighted = session.run(weights * hidden)
with contextlib.ExitStack() as stack:
    f = stack.enter_context(_eval_function("https://example.com/modules/simple/1", tags=set()))
    row = f(np.full([1, 3], scale))
total = outputs["prob"].sum()
