# Copyright: nobody
"""Doc."""
from __future__ import print_function
import os, sys
from tensorflow import keras
import tensorflow as tf
import tensorflow_hub as hub
import numpy as np

K = keras.backend
layers = keras.layers

x = np.arange(6).reshape(2, 3).astype("float32")

os.environ["CUDA_VISIBLE_DEVICES"] = ""
session = tf.Session(config=tf.ConfigProto(inter_op_parallelism_threads=1))
K.set_session(session)
K.set_learning_phase(0)
module = hub.Module("https://example.com/modules/simple/1")


def features(tensor):
    return K.relu(module(tensor))


model = keras.models.Sequential([layers.Lambda(features, output_shape=(2,), input_shape=(3,)), layers.Flatten()])
K.get_session().run(tf.global_variables_initializer())
out = model.predict(x)
