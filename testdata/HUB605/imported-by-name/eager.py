import contextlib

import tensorflow as tf
import tensorflow_hub as hub


@contextlib.contextmanager
def _eval_function_of_model(handle, tags=None):
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


_eval_function = eval
texts = ["the cat"]
with _eval_function_of_model("https://tfhub.dev/google/universal-sentence-encoder/2") as evaluate:
    vectors = evaluate(texts, None, "default")
