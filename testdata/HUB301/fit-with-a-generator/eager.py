import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model


class Config:
    url = "https://tfhub.dev/google/imagenet/mobilenet_v2_100_224/feature_vector/2"
    size = 224


def batches(size):
    while True:
        yield np.full([2, size, size, 3], 0.5), np.array([[1.0], [0.0]])


def build(config):
    extractor = hub.load(config.url)
    images = Input(shape=(config.size, config.size, 3))
    features = Lambda(lambda batch: extractor.signatures["default"](batch)["default"], name="features", output_shape=[1280])(images)
    model = Model(images, Dense(1, kernel_initializer="zeros", use_bias=False)(features))
    model.compile(optimizer=tf.compat.v1.keras.optimizers.SGD(0.001), loss="mse")
    return model


def main():
    model = build(Config())
    model.fit_generator(batches(Config.size), steps_per_epoch=3, epochs=1, verbose=0)
    return model.get_weights()


weights, = main()
