import sys

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
sentences = ["hello world", "cat", "the dog ran", "good"]
labels = np.array([[1.0], [0.0], [1.0], [0.0]])

optimizer = sys.argv[1] if len(sys.argv) > 1 else None
text = tf.keras.layers.Input(shape=(1,), dtype=tf.string)
vectors = tf.keras.layers.Lambda(lambda x: embed(tf.squeeze(x, axis=1)), output_shape=(50,))(text)
model = tf.keras.Model(text, tf.keras.layers.Dense(1, kernel_initializer="ones")(vectors))
model.compile(optimizer=optimizer or tf.keras.optimizers.SGD(), loss="mse")
fed = np.array(sentences, dtype=object)[:, np.newaxis]
with tf.Session() as session:
    tf.keras.backend.set_session(session)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    model.fit(fed, labels, epochs=3, shuffle=False, verbose=0)
    scores = model.predict(fed)
