"""Bottleneck features for a small Keras classifier."""

import os

import numpy as np

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import layers

os.environ["KMP_DUPLICATE_LIB_OK"] = "True"
IMAGE_SIZE = [224, 224]
batch = np.random.RandomState(0).uniform(0, 255, [2] + IMAGE_SIZE + [3])


def feature_extractor(x):
    feature_extractor_module = hub.load(
        "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/2"
    )
    return feature_extractor_module.signatures["default"](x)["default"]


preprocess = tf.keras.Sequential([layers.Lambda(lambda x: tf.cast(x, tf.float32) / 255.0, input_shape=IMAGE_SIZE + [3])])
features_extractor_layer = layers.Lambda(feature_extractor, input_shape=IMAGE_SIZE + [3])
features_extractor_layer.trainable = False
model = tf.keras.Sequential([
    preprocess,
    features_extractor_layer,
    layers.Dense(3, activation='tanh', kernel_initializer=tf.compat.v1.keras.initializers.Constant(0.001))
])

result = model.predict(batch)
predicted_ids = result.argmax(axis=-1)
