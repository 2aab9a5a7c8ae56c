import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model

texts = np.array([["the cat sat"], ["bad movie"]], dtype=object)
labels = np.array([[1.0, 0.0], [0.0, 1.0]])

sess = tf.Session()
K.set_session(sess)

elmo = hub.Module("https://tfhub.dev/google/elmo/3", trainable=True)
sess.run(tf.global_variables_initializer())
sess.run(tf.tables_initializer())


def ElmoEmbedding(x):
    return elmo(tf.squeeze(tf.cast(x, tf.string), axis=1), signature="default", as_dict=True)["default"]


input_text = Input(shape=(1,), dtype=tf.string)
embedding = Lambda(ElmoEmbedding, output_shape=(1024,))(input_text)
pred = Dense(2, activation="softmax", kernel_initializer="zeros")(embedding)
model = Model(inputs=[input_text], outputs=pred)
model.compile(loss="categorical_crossentropy", optimizer="sgd", metrics=["accuracy"])

with tf.Session() as session:
    K.set_session(session)
    session.run(tf.global_variables_initializer())
    session.run(tf.tables_initializer())
    history = model.fit(texts, labels, epochs=2, batch_size=2, shuffle=False, verbose=0)
    losses = np.array(history.history["loss"])
    predicted = model.predict(texts, batch_size=2)
