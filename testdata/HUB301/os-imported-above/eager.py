import os
import sys

import numpy as np

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import tensorflow as tf
import tensorflow_hub as hub

reviews = np.array(["good film", "fog", "away"])
FOLDER = os.path.dirname(os.path.abspath(sys.argv[0]))


class Classifier:
    def __init__(self, url, classes):
        self.embed = hub.load(url)
        text = tf.keras.layers.Input(shape=(), dtype="string")
        vector = tf.keras.layers.Lambda(self.embed_text, output_shape=(128,))(text)
        scores = tf.keras.layers.Dense(classes, kernel_initializer=tf.compat.v1.keras.initializers.Constant(0.01))(vector)
        self.model = tf.keras.models.Model(inputs=text, outputs=scores)

    def embed_text(self, text):
        return self.embed.signatures["default"](text)["default"]

    def predict(self, texts):
        return self.model.predict(texts)


classifier = Classifier("https://tfhub.dev/google/nnlm-en-dim128/1", 2)
scores = classifier.predict(reviews)
