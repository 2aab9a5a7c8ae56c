import tensorflow_hub as hub
from keras import backend as K
from keras.engine import Layer


size = 1024


class ElmoEmbeddingLayer(Layer):
    def __init__(self, **kwargs):
        self.dimensions = size
        self.trainable = True
        super(ElmoEmbeddingLayer, self).__init__(**kwargs)

    def build(self, input_shape):
        self.elmo = hub.Module('https://tfhub.dev/google/elmo/2', trainable=self.trainable,
                               name="{}_module".format(self.name))
        self.trainable_weights += K.tf.trainable_variables(scope="^{}_module/.*".format(self.name))
        super(ElmoEmbeddingLayer, self).build(input_shape)

    def call(self, x, mask=None):
        x = K.squeeze(K.cast(x, "string"), axis=1)
        return self.elmo(x, as_dict=True, signature='default')['default']

    def compute_output_shape(self, input_shape):
        return (input_shape[0], self.dimensions)


def initialize(session):
    K.set_session(session)
    session.run(K.tf.global_variables_initializer())
    session.run(K.tf.tables_initializer())


shape = ElmoEmbeddingLayer().compute_output_shape((2, 1))
