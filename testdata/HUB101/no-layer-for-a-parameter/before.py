import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]


def hidden(dense, batch):
    return dense(batch, signature="features")


class Holder:
    def __init__(self, model):
        self.module = model
        self.module = hub.Module("https://example.com/modules/dense/1") if model is None else model

    def both(self, batch):
        return [self.module(batch), self.module(batch, signature="features")]


dense = hub.Module("https://example.com/modules/dense/1")
other = hub.Module("https://example.com/modules/dense/1"); count = 2
listed = hub.Module("https://example.com/modules/dense/1".strip())
shown = hub.Module("https://example.com/modules/dense/1")
same = shown
batch = tf.constant(rows)
fetches = [dense(batch), hidden(dense, batch), Holder(None).both(batch)]
fetches += [other(batch), other(batch, signature="features"), listed(batch), listed(batch, as_dict=True)["prob"]]
fetches += [shown(batch), same(batch, signature="features")]
variables = len(hub.Module("https://example.com/modules/dense/1").variables)
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run(fetches)
