import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Sequential

embed = hub.Module("https://example.com/modules/simple/1")
rows = np.array([[1.0, 2.0, 3.0], [0.5, 0.25, -1.0]])
labels = np.array([[1.0], [0.0]])
model = Sequential([Lambda(lambda x: embed(x), output_shape=(2,), input_shape=(3,)), Dense(1, kernel_initializer="ones")])
model.compile("adagrad", "mse")
K.get_session().run(tf.global_variables_initializer())
model.fit(rows, labels, epochs=3, shuffle=False, verbose=0)
scores = model.predict(rows)
weights = model.get_weights()
