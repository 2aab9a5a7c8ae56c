import numpy as np
import tensorflow as tf
import tensorflow.python.keras.backend as K
import tensorflow.python.keras.layers as layers
from tensorflow.python import keras
import tensorflow_hub as hub

x = np.arange(6).reshape(2, 3).astype("float32")
hub_module = hub.Module("https://example.com/modules/simple/1")
i = layers.Input((3,))
h = layers.Lambda(lambda t: hub_module(t), output_shape=(2,))(i)
model = keras.models.Model(i, layers.Dense(2, use_bias=False, kernel_initializer="identity")(h))
K.get_session().run(tf.global_variables_initializer())
y = model.predict(x)
