import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import json

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub


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


ids = [[2, 5, 6, 3], [2, 9, 3, 0]]
settings = '{"bert": "https://tfhub.dev/google/albert_base/3", "text": "https://tfhub.dev/google/nnlm-en-dim50/1"}'


class Tokens(tf.keras.layers.Layer):
    def __init__(self, handle, output="pooled_output", **kwargs):
        self.bert = None
        self.handle = handle
        self.output_name = output
        super(Tokens, self).__init__(**kwargs)

    def get_config(self):
        config = super().get_config().copy()
        config.update({"bert": self.bert, "handle": self.handle})
        return config

    def build(self, input_shape):
        self.bert = hub.load(self.handle)
        super(Tokens, self).build(input_shape)

    def call(self, x, mask=None):
        return _call_signature(self.bert, x, signature="tokens", as_dict=True)[self.output_name]


class Pooled(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.bert = hub.load("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1")
        super(Pooled, self).build(input_shape)

    def get_config(self):
        config = super(Pooled, self).get_config()
        config["bert"] = self.bert
        return config

    def call(self, inputs):
        return self.bert.signatures["tokens"](**inputs)["pooled_output"]


class Sentences(tf.keras.layers.Layer):
    def __init__(self, handle, **kwargs):
        self.handle = handle
        super(Sentences, self).__init__(**kwargs)

    def build(self, input_shape):
        self.module = hub.load(self.handle)
        super(Sentences, self).build(input_shape)

    def call(self, text):
        return self.module.signatures["default"](text)["default"]


def build(handle, other):
    names = ("input_ids", "input_mask", "segment_ids")
    inputs = {name: tf.keras.layers.Input([4], dtype=tf.int32, name=name) for name in names}
    text = tf.keras.layers.Input([], dtype=tf.string, name="text")
    tokens = Tokens(handle)
    parts = [tokens(inputs), Pooled()(inputs), Sentences(other)(text)]
    model = tf.keras.Model([*inputs.values(), text], tf.keras.layers.concatenate(parts))
    return model, tokens


model, tokens = build(json.loads(settings)["bert"], json.loads(settings)["text"])
given = np.array(ids, np.int32)
texts = np.array(["the cat", "mat"], object)
predictions = model.predict([given, np.sign(given), np.zeros_like(given), texts])
keys = sorted(tokens.get_config())
