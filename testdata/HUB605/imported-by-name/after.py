import contextlib

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


@contextlib.contextmanager
def _eval_function_of_model(handle, tags=None):
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


_eval_function = eval
texts = ["the cat"]
with _eval_function_of_model("https://tfhub.dev/google/universal-sentence-encoder/2") as evaluate:
    vectors = evaluate(texts, None, "default")
