import tensorflow as tf
import tensorflow_hub as hub

from math import pi as scale

module = hub.Module("https://example.com/modules/text/1")
text = tf.placeholder(tf.string, [None])
scaled = module(text) * scale
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
before = session.run(scaled, {text: ["cat", "a dog"]})
from math import e as scale
after = session.run(scaled, {text: ["cat", "a dog"]})
