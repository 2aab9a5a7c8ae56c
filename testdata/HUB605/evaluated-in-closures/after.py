import contextlib

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


rows = [[1.0, 2.0, 3.0, 4.0], [0.5, 0.0, -1.0, 2.0]]
handles = ["https://example.com/modules/dense/1", "https://example.com/modules/simple/1"]


def scores(data, functions):
    return [np.mean(function(part)) for function, part in zip(functions, data)]


def evaluate(handle, data):
    with _eval_function(handle) as f:

        def _representation_function(x):
            """Computes representation vectors of rows."""
            output = f(dict(z=x), signature="features", as_dict=True)
            return np.array(output["double"])

        result = f({"x": data}, as_dict=True)["prob"]
        return scores([data, data[:1]], [_representation_function] * 2), result


def evaluate_all(handles, data):
    if not tf.gfile.IsDirectory("."):
        raise ValueError("there is no such folder")
    with contextlib.ExitStack() as stack:
        functions = []
        eval_functions = [stack.enter_context(_eval_function(handle)) for handle in handles]
        for f in eval_functions:

            def _function(x, f=f):
                return f(x)

            functions.append(_function)
        return scores([data, data[:, :3]], functions)


data = np.array(rows)
features, probabilities = evaluate(handles[0], data)
means = evaluate_all(handles, data)
