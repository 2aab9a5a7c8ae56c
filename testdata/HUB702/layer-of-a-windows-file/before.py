import keras
import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from keras import backend as K
from keras.engine import Layer
from keras.optimizers import SGD

rate = 0.15


class ElmoEmbeddingLayer(Layer):
    def __init__(self, **kwargs):
        self.dimensions = 1024
        self.trainable = True
        super(ElmoEmbeddingLayer, self).__init__(**kwargs)

    def build(self, input_shape):
        self.elmo = hub.Module('https://tfhub.dev/google/elmo/2', trainable=self.trainable,
                               name="{}_module".format(self.name))
        self.trainable_weights += tf.trainable_variables(scope="^{}_module/.*".format(self.name))
        super(ElmoEmbeddingLayer, self).build(input_shape)

    def call(self, x, mask=None):
        result = self.elmo(K.squeeze(K.cast(x, tf.string), axis=1),  # [batch]
                           as_dict=True,
                           signature='default',  # whole sentences
                           )['default']
        return result

    def compute_output_shape(self, input_shape):
        return (input_shape[0], self.dimensions)


sess = tf.Session()
K.set_session(sess)
texts = np.array([["the cat sat"], ["a good movie"], ["bad"]], dtype=object)
inputs = keras.layers.Input(shape=(1,), dtype="string")
outputs = keras.layers.Dense(1, kernel_initializer=keras.initializers.Constant(0.01))(ElmoEmbeddingLayer()(inputs))
model = keras.models.Model(inputs, outputs)
model.compile(loss="mse", optimizer=SGD(rate))
sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
first = model.predict(texts)
model.fit(texts, np.ones([3, 1]), epochs=3, batch_size=3, shuffle=False, verbose=0)
second = model.predict(texts)
shapes = [weight.shape for weight in model.layers[1].get_weights()]
weights = model.layers[1].get_weights()
