import json

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

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
        self.bert = hub.Module(self.handle, name="{}_module".format(self.name))
        super(Tokens, self).build(input_shape)

    def call(self, x, mask=None):
        return self.bert(x, signature="tokens", as_dict=True)[self.output_name]


class Pooled(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.bert = hub.Module("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1")
        super(Pooled, self).build(input_shape)

    def get_config(self):
        config = super(Pooled, self).get_config()
        config["bert"] = self.bert
        return config

    def call(self, inputs):
        return self.bert(inputs, signature="tokens", as_dict=True)["pooled_output"]


class Sentences(tf.keras.layers.Layer):
    def __init__(self, handle, **kwargs):
        self.handle = handle
        super(Sentences, self).__init__(**kwargs)

    def build(self, input_shape):
        self.module = hub.Module(self.handle)
        super(Sentences, self).build(input_shape)

    def call(self, text):
        return self.module(text)


def build(handle, other):
    names = ("input_ids", "input_mask", "segment_ids")
    inputs = {name: tf.keras.layers.Input([4], dtype=tf.int32, name=name) for name in names}
    text = tf.keras.layers.Input([], dtype=tf.string, name="text")
    tokens = Tokens(handle)
    parts = [tokens(inputs), Pooled()(inputs), Sentences(other)(text)]
    model = tf.keras.Model([*inputs.values(), text], tf.keras.layers.concatenate(parts))
    session = tf.keras.backend.get_session()
    session.run(tf.global_variables_initializer())
    session.run(tf.tables_initializer())
    return model, tokens


model, tokens = build(json.loads(settings)["bert"], json.loads(settings)["text"])
given = np.array(ids, np.int32)
texts = np.array(["the cat", "mat"], object)
predictions = model.predict([given, np.sign(given), np.zeros_like(given), texts])
keys = sorted(tokens.get_config())
