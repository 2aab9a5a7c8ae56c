import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Layer
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model

tf.compat.v1.disable_v2_behavior()


def _index_to_string_table_from_tensor(mapping, default_value="UNK"):
    """What tf.contrib.lookup.index_to_string_table_from_tensor gave: a table of texts by their places in a list."""
    texts = tf.convert_to_tensor(mapping, tf.string)
    places = tf.range(tf.size(texts, out_type=tf.int64))
    return tf.compat.v1.lookup.StaticHashTable(tf.lookup.KeyValueTensorInitializer(places, texts), default_value)


words = {0: "the", 1: "cat", 2: "sat", 3: "."}
rows = np.array([[0, 1, 2], [1, 2, 9]])


class Embedding(Layer):
    def __init__(self, words, **kwargs):
        self.words = words
        self.table = None
        self.flags = None
        self.elmo = None
        super(Embedding, self).__init__(**kwargs)

    def build(self, input_shape):
        mapping = [pair[1] for pair in sorted(self.words.items(), key=lambda pair: pair[0])]
        self.table = _index_to_string_table_from_tensor(mapping, default_value="<UNK>")
        self.table.initializer.run(session=tf.compat.v1.keras.backend.get_session())
        self.flags = tf.compat.v1.lookup.StaticHashTable(
            tf.lookup.KeyValueTensorInitializer(mapping, [0.0, 1.0, 1.0, 2.0]), -1.0
        )
        self.flags.initializer.run(session=tf.compat.v1.keras.backend.get_session())
        self.elmo = hub.load("https://tfhub.dev/google/elmo/2")
        tf.compat.v1.keras.backend.get_session().run(tf.compat.v1.variables_initializer(self.elmo.variables))
        super(Embedding, self).build(input_shape)

    def call(self, x):
        x = tf.cast(x, tf.int64)
        tokens = self.table.lookup(x)
        inputs = {"tokens": tokens, "sequence_len": tf.cast(tf.compat.v1.count_nonzero(x, axis=1), tf.int32)}
        vectors = self.elmo.signatures["tokens"](**inputs)["elmo"]
        return tf.reduce_sum(vectors * tf.expand_dims(self.flags.lookup(tokens), -1), axis=1)

    def compute_output_shape(self, input_shape):
        return (input_shape[0], 1024)


numbers = Input(shape=(3,))
model = Model(numbers, Dense(2, kernel_initializer="ones")(Embedding(words)(numbers)))
tf.compat.v1.keras.backend.get_session().run(tf.compat.v1.tables_initializer())
predictions = model.predict(rows)
