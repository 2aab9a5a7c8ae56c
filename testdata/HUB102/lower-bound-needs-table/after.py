import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def _call_signature(module, inputs=None, _sentinel=None, signature=None, as_dict=None):
    """Calls a signature of a loaded module with what hub.Module took: a value or a dict, for one output or for all."""
    function = module.signatures[signature or "default"]
    dtypes = dict(zip(function._arg_keywords, [tensor.dtype for tensor in function.inputs]))
    if inputs is None:
        inputs = {}
    elif not isinstance(inputs, dict):
        sparse = isinstance(inputs, tf.SparseTensor)
        names = [name[: -len("_indices")] for name in dtypes if name.endswith("_indices")] if sparse else list(dtypes)
        if len(dtypes) != (3 if sparse else 1):
            raise TypeError("a single value is given, and the signature takes %s" % sorted(dtypes))
        inputs = {names[0]: inputs}
    given = {}
    for name, value in inputs.items():
        if isinstance(value, tf.SparseTensor):
            given.update({name + "_" + part: getattr(value, part) for part in ("indices", "values", "dense_shape")})
        else:
            given[name] = value
    if set(given) != set(dtypes):
        raise TypeError("inputs %s are given, and the signature takes %s" % (sorted(given), sorted(dtypes)))
    outputs = function(**{name: tf.convert_to_tensor(given[name], dtype=dtypes[name]) for name in given})
    return outputs if as_dict else outputs["default"]


with tf.Graph().as_default():
    pets = hub.load("https://example.com/modules/fruit_to_pet/1")
    outputs = _call_signature(
        pets,
        {"apples": [[1.0, 2.0]], "bananas": [3]},
        signature="fruit_to_pet",
        as_dict=True,
    )
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        values = sess.run(outputs["cats"])
