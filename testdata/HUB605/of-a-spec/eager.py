import contextlib

import tensorflow as tf
import tensorflow_hub as hub


def _load_apart(handle):
    """Loads a model in a graph of its own, to ask for its signatures."""
    return hub.load(handle)


@contextlib.contextmanager
def _eval_function(handle, tags=None):
    """Gives a function that evaluates signatures of a model on arrays."""
    model = hub.load(handle, tags=tags)

    def evaluate(inputs=None, _sentinel=None, signature=None, as_dict=None):
        function = model.signatures[signature or "default"]
        specs = function.structured_input_signature[1]
        if inputs is not None and not isinstance(inputs, dict):
            inputs = dict.fromkeys(specs, inputs)
        given = {key: tf.constant(value, specs[key].dtype) for key, value in (inputs or {}).items()}
        outputs = function(**given)
        return {key: value.numpy() for key, value in outputs.items()} if as_dict else outputs["default"].numpy()

    yield evaluate


texts = ["the cat"]
spec = "https://tfhub.dev/google/nnlm-en-dim50/1"
(key,) = _load_apart(spec).signatures["default"].structured_input_signature[1]
embed = hub.load(spec)
result = embed.signatures["default"](tf.constant(texts, dtype=tf.string))["default"]
values = result.numpy()
with _eval_function(spec) as f:
    again = f({key: texts})
