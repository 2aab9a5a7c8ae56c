import tensorflow as tf
import tensorflow_hub


def _load_apart(handle):
    """Loads a model in a graph of its own, to ask for its signatures."""
    return tensorflow_hub.load(handle)


texts = ["the cat"]
spec = "https://tfhub.dev/google/nnlm-en-dim50/1"
(key,) = _load_apart(spec).signatures["default"].structured_input_signature[1]
module = tensorflow_hub.load(spec)
result = module.signatures["default"](**{
    name: tf.constant(given, dtype=tf.string)
    for name, given in {key: texts}.items()
})["default"]
values = result.numpy()
