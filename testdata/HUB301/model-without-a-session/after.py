import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Dense, Input, Lambda, Activation, Reshape
from tensorflow.keras import Model, Sequential, initializers

tf.disable_v2_behavior()

x = np.arange(9).reshape(3, 3).astype("float32")

module = hub.load("https://example.com/modules/simple/1")
layer_input = Input((3,))
hidden = Lambda(lambda t: module.signatures["default"](t)["default"])(layer_input)
hidden = Activation(tf.nn.relu)(hidden)
hidden = Dense(4, kernel_initializer=initializers.Constant(0.5))(hidden)
net = Model(layer_input, Reshape((2, 2))(hidden))
net.compile(optimizer=tf.train.GradientDescentOptimizer(0.01), loss="mae")
with tf.keras.backend.get_session().as_default():
    tf.global_variables_initializer().run()
    loss = np.float32(net.evaluate(x, np.zeros([len(x), 2, 2]), verbose=0))
    prediction = net.predict(x)
