import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
import tensorflow.keras as keras

texts = ["good", "film"]


def embedding(session=None):
    session = session or keras.backend.get_session()
    vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(texts)
    session.run((tf.global_variables_initializer(), tf.tables_initializer()))
    return session.run(vectors)


keras.backend.clear_session()
keras.backend.set_session(tf.Session())
features = embedding()
model = keras.Sequential([keras.layers.Dense(2, kernel_initializer="ones", input_shape=(50,))])
result = model.predict(np.array(features))
