import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Dense, Input, Lambda, Activation, Reshape
from tensorflow.keras import Model, Sequential, initializers

x = np.arange(9).reshape(3, 3).astype("float32")

module = hub.Module("https://example.com/modules/simple/1")
layer_input = Input((3,))
hidden = Lambda(lambda t: module(t))(layer_input)
hidden = Activation(tf.nn.relu)(hidden)
hidden = Dense(4, kernel_initializer=initializers.Constant(0.5))(hidden)
net = Model(layer_input, Reshape((2, 2))(hidden))
net.compile(optimizer=tf.train.GradientDescentOptimizer(0.01), loss="mae")
with tf.keras.backend.get_session().as_default():
    tf.global_variables_initializer().run()
    loss = np.float32(net.evaluate(x, np.zeros([len(x), 2, 2]), verbose=0))
    prediction = net.predict(x)
