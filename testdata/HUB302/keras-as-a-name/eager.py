import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow_hub as hub

from tensorflow import keras
from tensorflow.keras.layers import Layer
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.preprocessing.sequence import pad_sequences

tokens = [[2, 9, 3], [2, 3]]
ids = pad_sequences(tokens, maxlen=4, padding="post")


class Bert(Layer):
    def build(self, input_shape):
        self.bert = hub.load("https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1")
        super().build(input_shape)

    def call(self, inputs):
        ids, mask, segments = [keras.backend.cast(part, "int32") for part in inputs]
        given = dict(input_ids=ids, input_mask=mask, segment_ids=segments)
        return self.bert.signatures["tokens"](**given)["pooled_output"]

    def compute_output_shape(self, input_shape):
        return input_shape[0][0], 768


parts = [Input(shape=(4,)) for _ in range(3)]
pooled = Bert()(parts)
model = keras.models.Model(parts, Dense(2, kernel_initializer="ones")(pooled))
logits = model.predict([ids, (ids > 0).astype(int), np.zeros_like(ids)])
