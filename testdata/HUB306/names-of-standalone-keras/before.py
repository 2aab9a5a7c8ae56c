import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from keras import backend as K
from keras.layers import Dense, Input, Lambda
from keras.models import Model

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
sentences = ["hello world", "cat", "the dog ran", "good"]
labels = np.array([[1.0], [0.0], [1.0], [0.0]])


def with_head():
    text = Input(shape=(1,), dtype="string")
    vectors = Lambda(lambda x: embed(tf.squeeze(x, axis=1)), output_shape=(50,))(text)
    return Model(text, Dense(1, kernel_initializer="ones")(vectors))


first, second, third = with_head(), with_head(), with_head()
first.compile(optimizer="adagrad", loss="mse")
second.compile("adadelta", "mse")
third.compile(optimizer="rmsprop", loss="mse")
fed = np.array(sentences, dtype=object)[:, np.newaxis]
with tf.Session() as session:
    K.set_session(session)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    for model in (first, second, third):
        model.fit(fed, labels, epochs=3, shuffle=False, verbose=0)
    weights = [model.get_weights() for model in (first, second, third)]
    scores = [model.predict(fed) for model in (first, second, third)]
