import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]


class Encoder:
    def __init__(self, handle):
        with tf.Graph().as_default():
            self.module = hub.Module(handle)
            fetches = self.build(tf.constant(rows))
            with tf.Session() as session:
                session.run(tf.global_variables_initializer())
                self.values = session.run(fetches)

    def build(self, batch):
        features = (lambda given: self.module(given, signature="features", as_dict=True))(batch)
        return [features["double"], self.output(batch)]

    def output(self, batch):
        return self.module(batch, as_dict=True)["hidden"]


class Classifier(Encoder):
    def output(self, batch):
        return self.module(batch, as_dict=True)["prob"]


encoded = Encoder("https://example.com/modules/dense/1").values
classified = Classifier("https://example.com/modules/dense/1").values
