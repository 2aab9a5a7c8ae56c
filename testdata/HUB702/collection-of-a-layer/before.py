import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

rate = 0.1
rows = np.arange(12).reshape(3, 4).astype("float32") / 10


class Features(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.module = hub.Module("https://example.com/modules/dense/1", trainable=self.trainable, name=self.name + "_hub")
        if self.trainable:
            self._trainable_weights.extend(
                tf.get_collection(tf.GraphKeys.TRAINABLE_VARIABLES, scope=f"{self.name}_hub/")
            )
        super(Features, self).build(input_shape)

    def call(self, rows):
        return self.module(rows)

    def compute_output_shape(self, input_shape):
        return (input_shape[0], 3)


class Words(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.module = hub.Module("https://example.com/modules/dense/1", trainable=True, name="%s_words" % self.name)
        self._trainable_weights += tf.trainable_variables("^%s_words/.*" % (self.name))
        super(Words, self).build(input_shape)

    def call(self, rows):
        return self.module(rows)

    def compute_output_shape(self, input_shape):
        return (input_shape[0], 3)


def train(*layers):
    inputs = tf.keras.layers.Input(shape=(4,))
    added = tf.keras.layers.Add()([layer(inputs) for layer in layers])
    model = tf.keras.Model(inputs, tf.keras.layers.Dense(1, kernel_initializer="ones")(added))
    model.compile(loss="mse", optimizer=tf.keras.optimizers.SGD(rate))
    session = tf.Session()
    tf.keras.backend.set_session(session)
    session.run(tf.global_variables_initializer())
    first = model.predict(rows)
    model.fit(rows, np.ones([3, 1]), epochs=3, batch_size=3, shuffle=False, verbose=0)
    return first, model.predict(rows), [len(layer.trainable_weights) for layer in layers], model.get_weights()


results = train(Features(), Features(trainable=False), Words(), Words(name="mine"))
