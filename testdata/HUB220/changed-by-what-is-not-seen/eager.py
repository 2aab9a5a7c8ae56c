import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

import heapq

tf.disable_v2_behavior()

weights = [2.0, 3.0]
module = hub.load("https://example.com/modules/text/1")
text = tf.placeholder(tf.string, [None])
scaled = module.signatures["default"](text)["default"] * weights[0]
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
before = session.run(scaled, {text: ["cat", "a dog"]})
vars(heapq)["heappush"](weights, 1.0)
after = session.run(scaled, {text: ["cat", "a dog"]})
