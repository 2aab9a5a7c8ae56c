import logging

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub


def load(count):
    loaded = []
    for number in range(count):
        loaded.append(1.0 + number)
    return loaded


def total(numbers):
    found = 0.0
    for number in numbers:
        found += number
    return found


class Settings(object):
    def __init__(self, scales):
        self.scales = scales

    def largest(self):
        return max(self.scales)


weights = []
for each in ["0.5", "1.5"]:
    weights.append(float(each))
weights.reverse()
loaded = load(3)
rows = np.full([2, 6], 1.5)
names = {"cat": 2, "dog": 3}
size = len(weights)
shape = (2, 6)
settings = Settings([0.5, 0.25])

module = hub.load("https://example.com/modules/text/1")


def shifted(text):
    scaled = module.signatures["default"](text)["default"] * weights[0] + loaded[0] * float(names["dog"])
    return (scaled + rows[0] - float(size)) * settings.scales[0] / float(shape[1])


logger = logging.getLogger("vectors")
logger.info("%s %s", weights, names)
others = [load(2), total(weights), total(loaded), settings.largest(), sorted(names)]
again = weights
others.append(again[1] + rows.sum() + np.dot(rows[0], rows[1]))
copied = rows.copy()
copied[:] = 0.0
listed = sorted(names)
listed[0] = "rat"
pairs = dict(names)
pairs["cat"] = 7
count = size
count += 1
height, width = shape
height += width
found = []
for name, value in names.items():
    value += 1
    found.append((name, value))
for number in weights:
    found.append(number + 1.0)
moved = rows + 1.0
moved += 1.0
values = shifted(tf.constant(sorted(names), dtype=tf.string)).numpy()
