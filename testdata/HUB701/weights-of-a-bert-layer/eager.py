import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import backend as K

MAX = 4
rate = 0.01


class BertLayer(tf.keras.layers.Layer):
    def __init__(self, n_fine_tune_layers=1, path="https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1", **kwargs):
        self.n_fine_tune_layers = n_fine_tune_layers
        self.trainable = True
        self.output_size = 768
        self.bert_path = path
        super(BertLayer, self).__init__(**kwargs)

    def build(self, input_shape):
        self.bert = hub.load(self.bert_path)
        trainable_vars = sorted(self.bert.variables, key=lambda v: v.name.split(":")[0])
        trainable_vars = [var for var in trainable_vars if not "/cls/" in ("module/" + var.name)]
        trainable_vars = trainable_vars[-self.n_fine_tune_layers:]
        for var in trainable_vars:
            self._trainable_weights.append(var)
        for var in sorted(self.bert.variables, key=lambda v: v.name.split(":")[0]):
            if all(var is not each for each in self._trainable_weights):
                self._non_trainable_weights.append(var)
        super(BertLayer, self).build(input_shape)

    def call(self, inputs):
        inputs = [K.cast(x, dtype="int32") for x in inputs]
        input_ids, input_mask, segment_ids = inputs
        bert_inputs = dict(input_ids=input_ids, input_mask=input_mask, segment_ids=segment_ids)
        result = self.bert.signatures["tokens"](**bert_inputs)["pooled_output"]
        return result

    def compute_output_shape(self, input_shape):
        return input_shape[0][0], self.output_size


def build_model():
    parts = [tf.keras.layers.Input(shape=(MAX,), name=name) for name in ("input_ids", "input_masks", "segment_ids")]
    bert_output = BertLayer(n_fine_tune_layers=1)(parts)
    pred = tf.keras.layers.Dense(1, kernel_initializer=tf.compat.v1.keras.initializers.Constant(0.01))(bert_output)
    model = tf.keras.models.Model(inputs=parts, outputs=pred)
    model.compile(loss="mse", optimizer=tf.compat.v1.keras.optimizers.SGD(rate))
    return model


model = build_model()
data = [np.array([[2, 5, 6, 3], [2, 7, 3, 0]]), np.array([[1, 1, 1, 1], [1, 1, 1, 0]]), np.zeros([2, MAX], int)]
first = model.predict(data)
model.fit(data, np.array([[0.0], [1.0]]), epochs=2, batch_size=2, shuffle=False, verbose=0)
second = model.predict(data)
sizes = [w.shape.as_list() for w in model.layers[-2].trainable_weights]
