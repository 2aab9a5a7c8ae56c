import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from keras import backend as K
from keras.engine.topology import Layer
from keras.layers import Dense, Input
from keras.models import Model

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
        self.table = tf.contrib.lookup.index_to_string_table_from_tensor(mapping, default_value="<UNK>")
        self.table.initializer.run(session=K.get_session())
        self.flags = tf.contrib.lookup.HashTable(
            tf.contrib.lookup.KeyValueTensorInitializer(mapping, [0.0, 1.0, 1.0, 2.0]), -1.0
        )
        self.flags.init.run(session=K.get_session())
        self.elmo = hub.Module("https://tfhub.dev/google/elmo/2", trainable=False)
        super(Embedding, self).build(input_shape)

    def call(self, x):
        x = tf.cast(x, tf.int64)
        tokens = self.table.lookup(x)
        inputs = {"tokens": tokens, "sequence_len": tf.cast(tf.count_nonzero(x, axis=1), tf.int32)}
        vectors = self.elmo(inputs, signature="tokens", as_dict=True)["elmo"]
        return tf.reduce_sum(vectors * tf.expand_dims(self.flags.lookup(tokens), -1), axis=1)

    def compute_output_shape(self, input_shape):
        return (input_shape[0], 1024)


numbers = Input(shape=(3,))
model = Model(numbers, Dense(2, kernel_initializer="ones")(Embedding(words)(numbers)))
K.get_session().run(tf.tables_initializer())
predictions = model.predict(rows)
