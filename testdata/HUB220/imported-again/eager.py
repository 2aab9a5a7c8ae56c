import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

from math import pi as scale

tf.disable_v2_behavior()

module = hub.load("https://example.com/modules/text/1")
text = tf.placeholder(tf.string, [None])
scaled = module.signatures["default"](text)["default"] * scale
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
before = session.run(scaled, {text: ["cat", "a dog"]})
from math import e as scale
after = session.run(scaled, {text: ["cat", "a dog"]})
