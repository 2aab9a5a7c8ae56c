import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from keras import backend as K
from keras.layers import Dense, Input, Lambda
from keras.models import Model

sentences = ["the cat", "a dog"]


def build():
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    text = Input(shape=(1,), dtype="string")
    vectors = Lambda(lambda x: embed(K.squeeze(K.cast(x, tf.string), axis=1)), output_shape=(50,))(text)
    return Model(text, Dense(2, kernel_initializer="ones")(vectors))


with tf.Session() as session:
    K.set_session(session)
    model = build()
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    predictions = model.predict(np.array(sentences, dtype=object)[:, np.newaxis])
