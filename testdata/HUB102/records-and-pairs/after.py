import collections
import os
import tempfile

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

letters = "ab"
Example = collections.namedtuple("Example", "left right label")


class Pair(collections.namedtuple("Pair", "first second")):
    def both(self):
        return [self[side] for side in range(2)]


def saved(rows):
    path = os.path.join(tempfile.mkdtemp(), "rows.npz")
    np.savez(path, x=rows)
    return np.load(path)


def options(lines, **more):
    """``name=value`` a line."""
    found = dict(line.split("=") for line in lines)
    defaults = dict([["seed", "1"], ["size", "3"]])
    return dict(defaults, **dict(found, **more))


with tf.Graph().as_default(), tf.Session() as session:
    module = hub.load("https://example.com/modules/simple/1")
    rows = saved(np.ones([2, int(options(["size=3"])["size"])], np.float32))["x"]
    pair = Pair(module.signatures["default"](tf.constant(rows * len(letters), dtype=module.signatures["default"].inputs[0].dtype))["default"], module.signatures["default"](tf.constant([[1.0, 2.0, 3.0]], dtype=module.signatures["default"].inputs[0].dtype))["default"])
    total = tf.add_n([tf.reduce_sum(each) for each in pair])
    first, second = pair.both()
    session.run(tf.global_variables_initializer())
    values = session.run([total, first, second])
codes = [ord(letter) for letter in letters]
