"""Made from a notebook: imports stand where they were needed first."""

import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub

tf1.disable_v2_behavior()

row = [1.0, 2.0, 3.0]
module = hub.load("https://example.com/modules/simple/1")
out = module.signatures["default"](
    tf1.constant([row], dtype=module.signatures["default"].inputs[0].dtype)
)["default"]
import tensorflow.compat.v1 as tf

with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run(out)
