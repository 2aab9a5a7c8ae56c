import contextlib

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def _load_apart(handle):
    """Loads a model in a graph of its own, to ask for its signatures."""
    with tf.Graph().as_default():
        return hub.load(handle)


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


texts = ["the cat"]
spec = "https://tfhub.dev/google/nnlm-en-dim50/1"
(key,) = _load_apart(spec).signatures["default"].structured_input_signature[1]
graph = tf.Graph()
with graph.as_default():
    embed = hub.load(spec)
    result = embed.signatures["default"](tf.constant(texts, dtype=tf.string))["default"]
    init = tf.group(tf.global_variables_initializer(), tf.tables_initializer())
with tf.Session(graph=graph) as session:
    session.run(init)
    values = session.run(result)
with _eval_function(spec) as f:
    again = f({key: texts})
