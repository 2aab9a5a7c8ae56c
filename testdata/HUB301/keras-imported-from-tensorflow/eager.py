# Copyright: nobody
"""Doc."""
from __future__ import print_function
import os, sys

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

from tensorflow import keras
import tensorflow_hub as hub
import numpy as np

K = keras.backend
layers = keras.layers

x = np.arange(6).reshape(2, 3).astype("float32")

os.environ["CUDA_VISIBLE_DEVICES"] = ""
K.set_learning_phase(0)
module = hub.load("https://example.com/modules/simple/1")


def features(tensor):
    return K.relu(module.signatures["default"](tensor)["default"])


model = keras.models.Sequential([layers.Lambda(features, output_shape=(2,), input_shape=(3,)), layers.Flatten()])
out = model.predict(x)
