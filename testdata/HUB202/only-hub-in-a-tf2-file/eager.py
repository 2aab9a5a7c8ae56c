import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

x = np.arange(6).reshape(2, 3).astype("float32")

module = hub.load("https://example.com/modules/simple/1")


def logs(rows):
    outputs = tf.nn.dropout(module.signatures["default"](rows)["default"], rate=0.0)
    return tf.math.log(tf.math.abs(outputs) + 1.0)


result = logs(tf.constant(x, dtype=tf.float32)).numpy()
