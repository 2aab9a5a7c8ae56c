import json

import numpy as np
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


rows = [[1.0, 2.0, 3.0, 4.0]]
WHOLE = json.loads('[true, false, null, 1, 0, ""]')
fetches = []
errors = []
with tf.Graph().as_default():
    dense = hub.load("https://example.com/modules/dense/1")
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    pets = hub.load("https://example.com/modules/fruit_to_pet/1")
    bert = hub.load("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1")

    def call(*args, **options):
        return _call_signature(dense, *args, **options)

    for whole in WHOLE:
        outputs = _call_signature(dense, rows, as_dict=whole)
        fetches.append(outputs["prob"] if whole else outputs)
        outputs = _call_signature(
            dense,
            {"z": np.array(rows)},
            signature=json.loads('["features"]')[0],
            as_dict=whole,
        )
        fetches.append(outputs["double"] if whole else outputs)
        outputs = _call_signature(embed, ["the cat", "a dog"], as_dict=whole)
        fetches.append(outputs["default"] if whole else outputs)
    fetches.append(call(rows, "features"))
    fetches.append(call(rows, None, "features", True)["double"])
    fetches.append(call(signature="features", inputs={"z": tf.constant(rows)}))
    fetches.append(_call_signature(
        pets,
        *[{"apples": np.ones([1, 2]), "bananas": [3]}],
        signature="fruit_to_pet",
        as_dict=True,
    )["cats"])
    fetches.append(_call_signature(bert, **{"signature": "tokenization_info", "as_dict": True})["do_lower_case"])
    for wrong in [{"q": rows}, {}, None, {"x": rows, "z": rows}]:
        try:
            call(wrong)
        except TypeError:
            errors.append("TypeError")
    for wrong in [(rows, None, "nope"), (tf.constant([[1, 2, 3, 4]]),)]:
        try:
            call(*wrong)
        except (ValueError, KeyError):
            errors.append("an error")
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        values = session.run(fetches)
