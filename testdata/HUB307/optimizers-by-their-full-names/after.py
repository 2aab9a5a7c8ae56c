import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

rows = np.array([[1.0, 2.0, 3.0], [0.5, 0.25, 0.0]])
module = hub.load("https://example.com/modules/simple/1")
results = []
for name in ("SGD", "RMSprop"):
    x = tf.keras.layers.Input(shape=(3,))
    features = tf.keras.layers.Lambda(lambda inputs: module.signatures["default"](inputs)["default"], output_shape=(2,))(x)
    model = tf.keras.Model(x, tf.keras.layers.Dense(1, kernel_initializer="ones")(features))
    if name == "SGD":
        optimizer = tf.keras.optimizers.SGD(learning_rate=0.05)
    else:
        optimizer = tf.keras.optimizers.RMSprop(learning_rate=0.01, rho=0.8)
    model.compile(optimizer, "mse")
    model.fit(rows, np.ones([len(rows), 1]), epochs=3, batch_size=2, shuffle=False, verbose=0)
    results.append(model.predict(rows))
first, second = results
