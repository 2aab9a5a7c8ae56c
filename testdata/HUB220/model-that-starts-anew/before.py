import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
fed = np.array(sentences)[:, np.newaxis]
labels = np.array([[1.0], [0.0]])


def vectors(x):
    return embed(tf.squeeze(tf.cast(x, tf.string), axis=1))


inputs = tf.keras.layers.Input(shape=(1,), dtype=tf.string)
dense = tf.keras.layers.Dense(1, kernel_initializer="ones")(tf.keras.layers.Lambda(vectors, output_shape=(128,))(inputs))
model = tf.keras.Model(inputs, dense)
model.compile("sgd", "mse")

with tf.Session() as session:
    tf.keras.backend.set_session(session)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    model.fit(fed, labels, epochs=3, verbose=0)
    trained = model.predict(fed)

with tf.Session() as session:
    tf.keras.backend.set_session(session)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    fresh = model.predict(fed)
