import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

grid = np.full([2, 6], 1.5)
module = hub.Module("https://example.com/modules/text/1")
text = tf.placeholder(tf.string, [None])
scaled = module(text) * grid[0]
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
before = session.run(scaled, {text: ["cat", "a dog"]})
for row in grid:
    row *= 4.0
after = session.run(scaled, {text: ["cat", "a dog"]})
