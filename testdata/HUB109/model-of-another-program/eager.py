import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import importlib
from pathlib import Path

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import backend as K
from tensorflow.keras.models import load_model

SAVES = '''
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model

v1 = tf.compat.v1
module = getattr(hub, "Module", hub.load)("https://example.com/modules/simple/1")


def project(inputs):
    rows = tf.cast(inputs, tf.float32)
    return module(rows) if callable(module) else module.signatures["default"](rows)["default"]


x = Input(shape=(3,))
model = Model(x, Dense(1, kernel_initializer="ones")(Lambda(project, output_shape=(2,))(x)))
if not v1.executing_eagerly():
    v1.keras.backend.get_session().run([v1.global_variables_initializer(), v1.tables_initializer()])
model.save("model.h5")
'''
Path(__file__).with_name("save_model.py").write_text(SAVES)
importlib.invalidate_caches()

import save_model

K.clear_session()
rows = np.array([[1.0, 2.0, 3.0]])
module = hub.load("https://example.com/modules/simple/1")
loaded = load_model("model.h5", custom_objects={"module": module, "tf": tf})
predictions = loaded.predict(rows)
