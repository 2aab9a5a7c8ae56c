import tensorflow as tf
import tensorflow_hub as hub

import sys

SIGNATURE = sys.argv[1] if len(sys.argv) > 1 else None
rows = [[1.0, 2.0, 3.0]]
module = hub.load("https://example.com/modules/simple/1")
names = sorted(module.signatures[SIGNATURE or "default"].structured_input_signature[1])
result = module.signatures[SIGNATURE or "default"](**{names[0]: tf.constant(rows)})["default"]
values = result.numpy()
