import numpy as np
import tensorflow_hub as hub
from tensorflow.keras.layers import Dense, Input, Lambda
from tensorflow.keras.models import Model

rows = np.array([[1.0, 2.0, 3.0], [0.5, 0.25, 0.0]])
targets = np.array([[1.0], [0.0]])
module = hub.load("https://example.com/modules/simple/1")
x = Input(shape=(3,))
features = Lambda(lambda inputs: module.signatures["default"](inputs)["default"], output_shape=(2,))(x)
model = Model(inputs=[x], outputs=Dense(1, kernel_initializer="ones", activation="sigmoid")(features))
model.compile(optimizer="sgd", loss="binary_crossentropy", metrics=["accuracy"])
before = model.predict(rows)
history = model.fit(rows, targets[: len(rows)], epochs=3, batch_size=2, shuffle=False, verbose=0)
losses = history.history["loss"]
predictions = model.predict(rows)
scores = [float(each) for each in model.evaluate(rows, targets[: len(rows)], verbose=0)]
