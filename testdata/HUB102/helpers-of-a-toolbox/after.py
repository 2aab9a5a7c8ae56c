"""Helpers around modules, collected from several projects; today's script uses one of them."""

import random

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


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


words = ["hello", "world"]
BERT = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"


def with_any_arguments(url, *inputs, **options):
    module = hub.load(url)
    return _call_signature(module, *inputs, **options)


def in_a_mode(url, texts, mode):
    module = hub.Module(url)
    return module(texts, mode=mode)


def whole_or_default(url, texts, whole):
    module = hub.load(url)
    return _call_signature(module, texts, as_dict=whole)


def any_signature(url, texts):
    module = hub.load(url)
    return _call_signature(module, texts, signature=random.choice(sorted(module.signatures)))


def embedded_ids(ids):
    bert = hub.Module(BERT)
    return bert([ids, ids], signature="tokens", as_dict=True)["pooled_output"]


def rows_or_parts(url, flag):
    module = hub.load(url)
    given = {"x": [[1.0, 2.0, 3.0, 4.0]]} if flag else [[1.0, 2.0, 3.0, 4.0]]
    return _call_signature(module, given)


def at_once(url, given):
    inputs = {"apples": given, "bananas": 3}
    return _call_signature(hub.load(url), inputs, signature="fruit_to_pet", as_dict=True)


def sparse_rows(url, rows):
    module = hub.load(url)
    inputs = {"x": tf.sparse_placeholder(tf.float32, [None, rows])}
    return module.signatures["default"](
        x_indices=inputs["x"].indices,
        x_values=inputs["x"].values,
        x_dense_shape=inputs["x"].dense_shape,
    )["default"], _call_signature(module, dict(x=tf.sparse_placeholder(tf.float32, [None, rows])))


def sparse_alone(url, rows):
    module = hub.load(url)
    return _call_signature(module, tf.sparse_placeholder(tf.float32, [None, rows]))


def lines_of(path):
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
    return embed(line.strip() for line in open(path))


def doubled():
    class Fixed:
        module = hub.load("https://example.com/modules/dtype/1")
        inputs = {"x": [1.0], "i": [2]}
        outputs = _call_signature(module, inputs, as_dict=True)

    return Fixed.outputs["twice"]


with tf.Graph().as_default(), tf.Session() as session:
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
