import tensorflow as tf
import tensorflow_hub as hub

import math
import math as mathematics

mathematics.scale = 2.0
module = hub.Module("https://example.com/modules/text/1")
text = tf.placeholder(tf.string, [None])
scaled = module(text) * mathematics.scale
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
before = session.run(scaled, {text: ["cat", "a dog"]})
math.scale = 5.0
after = session.run(scaled, {text: ["cat", "a dog"]})
