import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import backend as K

BERT = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"
ids = [[2, 5, 6, 3], [2, 7, 3, 0]]


def casing():
    """Asks a module in a graph of its own."""
    module = hub.load(BERT)
    info = {**module.signatures["tokenization_info"](), "vocab_file": module.asset_paths[0].asset_path}
    return info["do_lower_case"].numpy()


class BertLayer(tf.keras.layers.Layer):
    def build(self, input_shape):
        self.bert = hub.load(BERT)
        tuned = [v for v in sorted(self.bert.variables, key=lambda v: v.name.split(":")[0]) if "/cls/" not in ("module/" + v.name) and "/pooler/" not in ("module/" + v.name)][-2:]
        for variable in tuned:
            self._trainable_weights.append(variable)
        for variable in sorted(self.bert.variables, key=lambda v: v.name.split(":")[0]):
            if all(variable is not each for each in self._trainable_weights):
                self._non_trainable_weights.append(variable)
        super(BertLayer, self).build(input_shape)

    def call(self, inputs):
        ids = K.cast(inputs, "int32")
        tokens = dict(input_ids=ids, input_mask=tf.ones_like(ids), segment_ids=tf.zeros_like(ids))
        return self.bert.signatures["tokens"](**tokens)["pooled_output"]

    def compute_output_shape(self, input_shape):
        return input_shape[0], 768


lower = casing()
inputs = tf.keras.layers.Input(shape=(4,), dtype="int32")
layer = BertLayer()
model = tf.keras.models.Model(inputs, layer(inputs))
pooled = model.predict(np.array(ids))
sizes = [weight.shape.as_list() for weight in layer.trainable_weights]
counts = len(layer.trainable_weights), len(layer.non_trainable_weights)
