"""Made from a notebook: imports stand where they were needed first."""

import tensorflow as tf1
import tensorflow_hub as hub

row = [1.0, 2.0, 3.0]
module = hub.load("https://example.com/modules/simple/1")
out = module.signatures["default"](
    tf1.constant([row], dtype=module.signatures["default"].inputs[0].dtype)
)["default"]

values = out.numpy()
