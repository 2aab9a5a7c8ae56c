import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras.layers import Activation, Dense, Dropout, Input, Lambda
from tensorflow.keras.models import Model
from tensorflow.keras.optimizers import Adam
from tensorflow.keras.regularizers import l2

sentences = ["the cat", "a dog"]
texts = np.array(sentences, dtype=object)[:, np.newaxis]
targets = np.arange(len(sentences))[:, np.newaxis]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def embedding(x):
    return embed.signatures["default"](tf.squeeze(tf.cast(x, tf.string), axis=1))["default"]


text = Input(shape=(1,), dtype="string")
x = Lambda(embedding, output_shape=(50,))(text)
x = Dense(4, kernel_initializer="ones", kernel_regularizer=l2(0.001))(x)
x = Dropout(0.0)(Activation("tanh")(x))
model = Model(inputs=[text], outputs=Dense(1, kernel_initializer="ones")(x))
model.compile(loss="mse", optimizer=Adam(learning_rate=0.01), metrics=["mae"])
fitted = model.fit(
    tf.constant(texts),
    targets,
    epochs=2,
    batch_size=2,
    shuffle=False,
    validation_data=(tf.constant(texts[:1]), targets[:1]),
    verbose=0,
)
losses = fitted.history["val_loss"]
predictions = model.predict(tf.constant(texts), batch_size=2)
