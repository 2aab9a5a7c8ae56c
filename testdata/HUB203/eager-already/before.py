import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

texts = ["hello world", "the dog"]


class Encoder(tf.Module):
    def __init__(self, handle):
        self.loaded = hub.load(handle)

    @tf.function(input_signature=[tf.TensorSpec([None], tf.string)])
    def __call__(self, texts):
        return tf.math.l2_normalize(self.loaded.signatures["default"](texts)["default"], axis=1)


encoder = Encoder("https://tfhub.dev/google/universal-sentence-encoder/2")
similarity = np.inner(*[encoder(tf.constant(texts)).numpy()] * 2)
