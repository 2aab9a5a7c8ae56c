import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.compat.v1.keras import backend as K

x = np.arange(6).reshape(2, 3).astype("float32")

session = tf.Session()
K.set_session(session)
module = hub.Module("https://example.com/modules/simple/1")
rows = tf.placeholder(tf.float32, [None, 3])
scores = tf.nn.softmax(module(rows))
K.get_session().run(tf.global_variables_initializer())
y = session.run(scores, {rows: x})
