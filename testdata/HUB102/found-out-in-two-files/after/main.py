import tensorflow.compat.v1 as tf
tf.disable_v2_behavior()
from model import WHOLE, dense, probabilities


def _call_signature(module, inputs=None, _sentinel=None, signature=None, as_dict=None):
    """Calls a signature of a loaded module with what hub.Module took: a value or a dict, for one output or for all."""
    function = module.signatures[signature or "default"]
    dtypes = {name: spec.dtype for name, spec in function.structured_input_signature[1].items()}
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


rows = [[1.0, 2.0, 3.0, 4.0]]
hidden = _call_signature(dense, *[rows], as_dict=WHOLE)["hidden"]
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run([probabilities(rows), hidden])
