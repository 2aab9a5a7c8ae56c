import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]


class Encoder:
    def __init__(self, handle):
        self.module = hub.KerasLayer(handle, signature="default", signature_outputs_as_dict=True)
        self.module_features = hub.KerasLayer(
            handle,
            signature="features",
            signature_outputs_as_dict=True,
        )
        fetches = self.build(tf.constant(rows))
        self.values = [each.numpy() for each in fetches]

    def build(self, batch):
        features = (lambda given: self.module_features(given))(batch)
        return [features["double"], self.output(batch)]

    def output(self, batch):
        return self.module(batch)["hidden"]


class Classifier(Encoder):
    def output(self, batch):
        return self.module(batch)["prob"]


encoded = Encoder("https://example.com/modules/dense/1").values
classified = Classifier("https://example.com/modules/dense/1").values
