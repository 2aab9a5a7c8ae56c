import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

array = np.full(6, 1.5)
module = hub.Module("https://example.com/modules/text/1")
text = tf.placeholder(tf.string, [None])
scaled = module(text) * array
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
before = session.run(scaled, {text: ["cat", "a dog"]})
np.exp(array, array)
after = session.run(scaled, {text: ["cat", "a dog"]})
