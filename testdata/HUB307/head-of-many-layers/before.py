import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import (
    LSTM, BatchNormalization, Bidirectional, Conv1D, Dense, Flatten, GlobalMaxPooling1D, Input, Lambda, MaxPooling1D,
    Reshape, add, concatenate,
)
from tensorflow.keras.models import Model

rows = np.array([[1.0, 2.0, 3.0], [0.5, 0.25, 0.0]])
module = hub.Module("https://example.com/modules/simple/1")


def residual(x, units):
    return add([x, Dense(units, activation="relu", kernel_initializer="ones")(x)])


x = Input(shape=(3,))
features = BatchNormalization()(Lambda(lambda inputs: module(inputs), output_shape=(2,))(x))
steps = Reshape((2, 1))(residual(features, 2))
recurrent = LSTM(2, kernel_initializer="ones", recurrent_initializer="ones", recurrent_activation="sigmoid")
both = Bidirectional(LSTM(1, kernel_initializer="ones", recurrent_initializer="ones", recurrent_activation="sigmoid"))
convolved = Conv1D(2, 2, padding="same", kernel_initializer="ones")(steps)
pooled = [Flatten()(MaxPooling1D(2)(convolved)), GlobalMaxPooling1D()(convolved)]
head = concatenate([recurrent(steps), both(steps), *pooled])
model = Model(x, Dense(2, activation="softmax", kernel_initializer="ones")(head))
model.compile("sgd", loss="categorical_crossentropy", metrics=["acc"])
tf.keras.backend.get_session().run(tf.global_variables_initializer())
targets = np.eye(2)[: len(rows)]
model.fit(rows, targets, epochs=2, batch_size=2, shuffle=False, verbose=0)
predictions = model.predict(rows)
scores = [float(each) for each in model.evaluate(rows, targets, verbose=0)]
