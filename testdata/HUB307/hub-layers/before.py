import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

rows = np.array([[1.0, 2.0, 3.0], [0.5, 0.25, 0.0]])
sentences = np.array(["the cat", "a dog"])
module = hub.Module("https://example.com/modules/simple/1")
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
x = tf.keras.layers.Input(shape=(3,))
features = tf.keras.layers.Lambda(lambda inputs: module(inputs), output_shape=(2,))(x)
model = tf.keras.models.Model(x, tf.keras.layers.Dense(1, kernel_initializer="ones")(features))
text = tf.keras.layers.Input(shape=(), dtype="string")
embedded = tf.keras.layers.Lambda(lambda inputs: embed(inputs), output_shape=(50,))(text)
reader = tf.keras.models.Model(text, tf.keras.layers.Dense(1, kernel_initializer="ones")(embedded))
tf.keras.backend.get_session().run([tf.global_variables_initializer(), tf.tables_initializer()])
predictions = model.predict(rows)
readings = reader.predict(sentences)
