import keras
import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from keras import backend as K
from keras.layers import Dense, Input, Lambda
from keras.models import Model

targets = [[1.0], [0.0]]
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")

text = Input(shape=(1,), dtype="string")
vectors = Lambda(lambda x: embed(tf.squeeze(x, axis=1)), output_shape=(50,))(text)
model = Model(text, Dense(1, kernel_initializer="ones")(vectors))
model.compile(loss="mse", optimizer=keras.optimizers.SGD(lr=0.01, momentum=0.9))
texts = np.array([["a good film"], ["a bad film"]], dtype=object)
with tf.Session() as session:
    K.set_session(session)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    model.fit(texts, np.array(targets), epochs=3, shuffle=False, verbose=0)
    scores = model.predict(texts)
