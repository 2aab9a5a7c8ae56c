import contextlib

import tensorflow as tf
import tensorflow_hub as hub


@contextlib.contextmanager
def _eval_function(handle, tags=None):
    """Gives a function that evaluates signatures of a model on arrays, in a graph and session of its own."""
    placeholders, outputs = {}, {}
    with tf.Graph().as_default():
        model = hub.load(handle, tags=tags)
        for name, function in model.signatures.items():
            inputs = function.structured_input_signature[1].items()
            placeholders[name] = {key: tf.compat.v1.placeholder(spec.dtype, spec.shape) for key, spec in inputs}
            outputs[name] = function(**placeholders[name])
        session = tf.compat.v1.train.SingularMonitoredSession()

    def evaluate(inputs=None, _sentinel=None, signature=None, as_dict=None):
        name = signature or "default"
        if inputs is not None and not isinstance(inputs, dict):
            inputs = dict.fromkeys(placeholders[name], inputs)
        feeds = {placeholders[name][key]: value for key, value in (inputs or {}).items()}
        fetches = outputs[name] if as_dict else outputs[name]["default"]
        return session.run(fetches, feeds)

    with session:
        yield evaluate


rows = [[1.0, 2.0, 3.0, 4.0]]
with _eval_function("https://example.com/modules/trainonly/1", tags={"train"}) as f:
    dropped = f(rows)
tokens = {"tokens": [["the", "cat"], ["a", ""]], "sequence_len": [2, 1]}
with _eval_function("https://tfhub.dev/google/elmo/2") as elmo:
    layers = elmo(tokens, signature="tokens", as_dict=True)
    sums = {name: layer.shape for name, layer in sorted(layers.items())}
    vectors = elmo(rows and ["the cat sat"])
