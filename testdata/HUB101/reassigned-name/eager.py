import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

step = 0.5
batch = np.arange(24.0).reshape(2, 12) * step

net = hub.load("https://example.com/modules/dense/1")
first = net.signatures["default"](
    tf.constant(batch[:, :4], dtype=net.signatures["default"].inputs[0].dtype)
)["default"]
net = hub.load("https://example.com/modules/simple/1")
second = net.signatures["default"](
    tf.constant(batch[:, 4:7], dtype=net.signatures["default"].inputs[0].dtype)
)["default"]
first_value, second_value = first.numpy(), second.numpy()
