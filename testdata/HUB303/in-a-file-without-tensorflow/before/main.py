import numpy as np
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Input, Lambda
from tensorflow.keras.models import Model

from encoder import encode, initialise

x = np.arange(6).reshape(2, 3).astype("float32")
inputs = Input((3,))
model = Model(inputs, Lambda(encode, output_shape=(2,))(inputs))
initialise(K.get_session())
y = model.predict(x)
