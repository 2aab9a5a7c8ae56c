import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from keras import backend as K
from keras.layers import Activation, Dense, Dropout, Input, Lambda
from keras.models import Model
from keras.optimizers import Adam
from keras.regularizers import l2

sentences = ["the cat", "a dog"]
texts = np.array(sentences, dtype=object)[:, np.newaxis]
targets = np.arange(len(sentences))[:, np.newaxis]
session = tf.Session()
K.set_session(session)
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1", trainable=True)


def embedding(x):
    return embed(tf.squeeze(tf.cast(x, tf.string), axis=1))


text = Input(shape=(1,), dtype="string")
x = Lambda(embedding, output_shape=(50,))(text)
x = Dense(4, kernel_initializer="ones", kernel_regularizer=l2(0.001))(x)
x = Dropout(0.0)(Activation("tanh")(x))
model = Model(inputs=[text], outputs=Dense(1, kernel_initializer="ones")(x))
model.compile(loss="mse", optimizer=Adam(lr=0.01), metrics=["mae"])
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
fitted = model.fit(
    texts,
    targets,
    epochs=2,
    batch_size=2,
    shuffle=False,
    validation_data=(texts[:1], targets[:1]),
    verbose=0,
)
losses = fitted.history["val_loss"]
predictions = model.predict(texts, batch_size=2)
