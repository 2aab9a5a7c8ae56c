import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


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


words = ["hello", "world"]


def pets(url, apples):
    """The other demo."""
    module = hub.load(url)
    inputs = {"apples": [apples], "bananas": [3]}
    return _call_signature(module, inputs, signature="fruit_to_pet", as_dict=True)


def more_pets(url, apples):
    module = hub.load(url)
    return _call_signature(
        module,
        {"apples": [apples], "bananas": [3]},
        signature="fruit_to_pet",
        as_dict=True,
    )


def names(url):
    module = hub.Module(url)
    return sorted(module.get_input_info_dict())


with tf.Graph().as_default(), tf.Session() as session:
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
