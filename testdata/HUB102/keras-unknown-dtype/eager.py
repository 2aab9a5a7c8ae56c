import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

simple = hub.load("https://example.com/modules/simple/1")
result = simple.signatures["default"](
    tf.constant(np.ones([1, 3]), dtype=simple.signatures["default"].inputs[0].dtype)
)["default"]
values = result.numpy()
