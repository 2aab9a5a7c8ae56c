import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import backend as K

SETTINGS = dict(spec="https://example.com/modules/simple/1", trainable=False)
rows = np.ones([2, 3], np.float32)

session = tf.Session()
K.set_session(session)
module = hub.Module(**SETTINGS)
outputs = tf.keras.layers.Lambda(lambda x: module(x))(tf.constant(rows))
K.get_session().run(tf.global_variables_initializer())
result = session.run(outputs)
