import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

import numpy as np
from encoder import build_model

rows = np.array([[1.0, 2.0, 3.0]])
model = build_model("https://example.com/modules/simple/1")
predictions = model.predict(rows)
