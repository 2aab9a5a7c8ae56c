import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import BatchNormalization, Dense, Input, Lambda
from tensorflow.keras.models import Model

rows = np.array([[1.0, 2.0, 3.0], [0.5, 0.25, 0.0]])
module = hub.Module("https://example.com/modules/simple/1")
x = Input(shape=(3,))
features = Lambda(lambda inputs: module(inputs), output_shape=(2,))(x)
model = Model(x, Dense(1, kernel_initializer="ones")(BatchNormalization()(features)))
tf.keras.backend.get_session().run(tf.global_variables_initializer())
model.compile("sgd", "mse")
model.fit(rows, np.ones([len(rows), 1]), epochs=2, batch_size=2, shuffle=False, verbose=0)
weights = model.get_weights()
