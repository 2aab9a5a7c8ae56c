import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.compat.v1.keras import backend as K

tf.disable_v2_behavior()

x = np.arange(6).reshape(2, 3).astype("float32")

session = tf.Session()
K.set_session(session)
module = hub.load("https://example.com/modules/simple/1")
rows = tf.placeholder(tf.float32, [None, 3])
scores = tf.nn.softmax(module.signatures["default"](rows)["default"])
K.get_session().run(tf.global_variables_initializer())
y = session.run(scores, {rows: x})
