import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.python.keras import backend as K
from tensorflow.python.keras.layers import Input, Lambda
from tensorflow.python.keras.models import Model

words = ["good", "bad dogs"]

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
text = Input(shape=(1,), dtype=tf.string)
model = Model(inputs=text, outputs=Lambda(lambda t: embed(K.reshape(t, [-1])), output_shape=(50,))(text))

with tf.Session() as session:
    K.set_session(session)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = model.predict(np.array(words).reshape(-1, 1))
