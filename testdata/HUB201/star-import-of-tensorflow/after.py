from tensorflow.compat.v1 import *

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

rows = [[1.0, 2.0, 3.0], [-1.0, 0.0, 1.0]]

x = placeholder(float32, [None, 3])
y = hub.load("https://example.com/modules/simple/1").signatures["default"](x)["default"]
with Session() as session:
    session.run(global_variables_initializer())
    scaled = session.run(y * 2.0, {x: rows})
