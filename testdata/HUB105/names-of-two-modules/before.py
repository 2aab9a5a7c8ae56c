import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import backend as K

BERT = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"
ids = [[2, 5, 6, 3], [2, 7, 3, 0]]


def casing():
    """Asks a module in a graph of its own."""
    with tf.Graph().as_default():
        module = hub.Module(BERT)
        info = module(signature="tokenization_info", as_dict=True)
        with tf.Session() as session:
            return session.run(info["do_lower_case"])


class BertLayer(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.bert = hub.Module(BERT, trainable=True, name="{}_module".format(self.name))
        tuned = [v for v in self.bert.variables if "/cls/" not in v.name and "/pooler/" not in v.name][-2:]
        for variable in tuned:
            self._trainable_weights.append(variable)
        for variable in self.bert.variables:
            if variable not in self._trainable_weights:
                self._non_trainable_weights.append(variable)
        super(BertLayer, self).build(input_shape)

    def call(self, inputs):
        ids = K.cast(inputs, "int32")
        tokens = dict(input_ids=ids, input_mask=tf.ones_like(ids), segment_ids=tf.zeros_like(ids))
        return self.bert(inputs=tokens, signature="tokens", as_dict=True)["pooled_output"]

    def compute_output_shape(self, input_shape):
        return input_shape[0], 768


lower = casing()
session = tf.Session()
inputs = tf.keras.layers.Input(shape=(4,), dtype="int32")
layer = BertLayer()
model = tf.keras.models.Model(inputs, layer(inputs))
tf.keras.backend.set_session(session)
session.run(tf.global_variables_initializer())
pooled = model.predict(np.array(ids))
sizes = [weight.shape.as_list() for weight in layer.trainable_weights]
counts = len(layer.trainable_weights), len(layer.non_trainable_weights)
