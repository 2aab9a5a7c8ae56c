import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

rows = np.ones([2, 3], np.float32)


class Features(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.module = hub.Module("https://example.com/modules/simple/1", trainable=True, name="{}_module".format(self.name))
        self._trainable_weights += tf.trainable_variables(scope="^{}_module/.*".format(self.name))
        super(Features, self).build(input_shape)

    def call(self, inputs):
        return self.module(inputs)

    def compute_output_shape(self, input_shape):
        return (input_shape[0], 2)


model = tf.keras.Sequential([Features(input_shape=(3,), name="features")])
model.compile(tf.train.GradientDescentOptimizer(0.1), "mse")
with tf.Session() as session:
    tf.keras.backend.set_session(session)
    session.run(tf.global_variables_initializer())
    model.fit(rows, np.zeros([2, 2]), verbose=0, epochs=2)
    fitted = model.predict(rows)
