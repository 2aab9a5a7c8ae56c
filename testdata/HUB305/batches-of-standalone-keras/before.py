import numpy as np
import tensorflow_hub as hub
from keras.layers import BatchNormalization, Dense, Input, Lambda
from keras.models import Model

rows = np.array([[1.0, 2.0, 3.0], [0.5, 0.25, 0.0]])
module = hub.Module("https://example.com/modules/simple/1")
x = Input(shape=(3,))
features = BatchNormalization()(Lambda(lambda inputs: module(inputs), output_shape=(2,))(x))
model = Model(x, Dense(1, kernel_initializer="ones")(features))
predictions = model.predict(rows)
