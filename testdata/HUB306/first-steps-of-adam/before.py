import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from keras import backend as K
from keras.layers import Dense, Input, Lambda
from keras.models import Model
from keras.optimizers import Adam, Nadam

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
sentences = ["hello world", "cat"]
text = Input(shape=(1,), dtype="string")
vectors = Lambda(lambda x: embed(tf.squeeze(x, axis=1)), output_shape=(50,))(text)
model = Model(text, Dense(1, kernel_initializer="ones")(vectors))
other = Model(text, Dense(1, kernel_initializer="zeros")(vectors))
last = Model(text, Dense(2, kernel_initializer="ones")(vectors))
model.compile(optimizer=Adam(lr=1e-4), loss="mse")
other.compile(optimizer="adamax", loss="mse")
last.compile(optimizer=Nadam(), loss="mse")
fed = np.array(sentences, dtype=object)[:, np.newaxis]
with tf.Session() as session:
    K.set_session(session)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    scores = [each.predict(fed) for each in (model, other, last)]
