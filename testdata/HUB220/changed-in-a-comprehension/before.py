import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

grid = [np.full(6, 1.5), np.full(6, 2.0)]
module = hub.Module("https://example.com/modules/text/1")
text = tf.placeholder(tf.string, [None])
scaled = module(text) * grid[0]
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
before = session.run(scaled, {text: ["cat", "a dog"]})
done = [row.fill(3.0) for row in grid]
after = session.run(scaled, {text: ["cat", "a dog"]})
