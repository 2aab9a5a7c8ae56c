import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

from tensorflow.keras import backend as K
from tensorflow.keras import layers
import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Layer
from tensorflow.keras.models import Model, load_model
from tensorflow.keras.utils import to_categorical

texts = np.array(["the cat", "the dog"], dtype=object)[:, np.newaxis]


class ElmoEmbeddingLayer(Layer):
    def __init__(self, **kwargs):
        self.dimensions = 1024
        self.trainable = False
        super(ElmoEmbeddingLayer, self).__init__(**kwargs)

    def build(self, input_shape):
        self.elmo = hub.load("https://tfhub.dev/google/elmo/2")
        super(ElmoEmbeddingLayer, self).build(input_shape)

    def call(self, x, mask=None):
        result = self.elmo.signatures["default"](K.squeeze(K.cast(x, tf.string), axis=1))["default"]
        return result

    def compute_output_shape(self, input_shape):
        return (input_shape[0], self.dimensions)


def build_model():
    input_text = layers.Input(shape=(1,), dtype="string")
    embedding = ElmoEmbeddingLayer()(input_text)
    pred = layers.Dense(2, activation="sigmoid", kernel_initializer="ones")(embedding)
    model = Model(inputs=[input_text], outputs=pred)
    model.compile(loss="binary_crossentropy", optimizer="sgd")
    return model


model = build_model()
before = model.predict(texts)
model.fit(texts, to_categorical([0, 1]), epochs=1, verbose=0)
after = model.predict(texts)
