import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]


def hidden(dense, batch):
    return dense.signatures["features"](batch)["default"]


class Holder:
    def __init__(self, model):
        self.module = model
        self.module = hub.load("https://example.com/modules/dense/1") if model is None else model

    def both(self, batch):
        return [self.module.signatures["default"](batch)["default"], self.module.signatures["features"](batch)["default"]]


dense = hub.load("https://example.com/modules/dense/1")
other = hub.load("https://example.com/modules/dense/1"); count = 2
listed = hub.load("https://example.com/modules/dense/1".strip())
shown = hub.load("https://example.com/modules/dense/1")
same = shown
batch = tf.constant(rows)
fetches = [dense.signatures["default"](batch)["default"], hidden(dense, batch), Holder(None).both(batch)]
fetches += [other.signatures["default"](batch)["default"], other.signatures["features"](batch)["default"], listed.signatures["default"](batch)["default"], listed.signatures["default"](batch)["prob"]]
fetches += [shown.signatures["default"](batch)["default"], same.signatures["features"](batch)["default"]]
variables = len(sorted(hub.load("https://example.com/modules/dense/1").variables, key=lambda v: v.name.split(":")[0]))
values = tf.nest.map_structure(lambda each: each.numpy(), fetches)
