import tensorflow as tf
import tensorflow_hub as hub

import sys

SIGNATURE = sys.argv[1] if len(sys.argv) > 1 else None
rows = [[1.0, 2.0, 3.0]]
with tf.Graph().as_default(), tf.Session() as session:
    module = hub.Module("https://example.com/modules/simple/1")
    names = sorted(module.get_input_info_dict(signature=SIGNATURE))
    result = module({names[0]: tf.constant(rows)}, signature=SIGNATURE, as_dict=True)["default"]
    session.run(tf.global_variables_initializer())
    values = session.run(result)
