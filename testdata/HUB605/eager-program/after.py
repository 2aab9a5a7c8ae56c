import collections
import contextlib
import os

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


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


class Encoder:
    def __init__(self, handle):
        self.handle = handle

    def encode(self, texts):
        with _eval_function(self.handle) as evaluate:
            def lengths(texts):
                return np.linalg.norm(evaluate(texts), axis=1)
            return evaluate({"default": texts}), lengths(texts)


texts = list(collections.OrderedDict.fromkeys(["the cat", "a dog ran"]))
vectors, lengths = Encoder("https://tfhub.dev/google/nnlm-en-dim50/1").encode(np.array(texts))
