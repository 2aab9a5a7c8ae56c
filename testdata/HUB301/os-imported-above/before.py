import os
import sys

import numpy as np

import tensorflow as tf
import tensorflow_hub as hub

reviews = np.array(["good film", "fog", "away"])
FOLDER = os.path.dirname(os.path.abspath(sys.argv[0]))


class Classifier:
    def __init__(self, url, classes):
        self.embed = hub.Module(url)
        text = tf.keras.layers.Input(shape=(), dtype="string")
        vector = tf.keras.layers.Lambda(self.embed_text, output_shape=(128,))(text)
        scores = tf.keras.layers.Dense(classes, kernel_initializer=tf.keras.initializers.Constant(0.01))(vector)
        self.model = tf.keras.models.Model(inputs=text, outputs=scores)

    def embed_text(self, text):
        return self.embed(text)

    def predict(self, texts):
        with tf.Session() as sess:
            tf.keras.backend.set_session(sess)
            sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
            return self.model.predict(texts)


classifier = Classifier("https://tfhub.dev/google/nnlm-en-dim128/1", 2)
scores = classifier.predict(reviews)
