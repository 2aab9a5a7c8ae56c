import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

import math
import math as mathematics

tf.disable_v2_behavior()

mathematics.scale = 2.0
module = hub.load("https://example.com/modules/text/1")
text = tf.placeholder(tf.string, [None])
scaled = module.signatures["default"](text)["default"] * mathematics.scale
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
before = session.run(scaled, {text: ["cat", "a dog"]})
math.scale = 5.0
after = session.run(scaled, {text: ["cat", "a dog"]})
