import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

rows = [[1.0, 2.0], [3.0, 4.0]]
module = hub.load("https://example.com/modules/text/1")
text = tf.placeholder(tf.string, [None])
scaled = module.signatures["default"](text)["default"] * rows[1][0]
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
before = session.run(scaled, {text: ["cat", "a dog"]})
max(rows)[0] = 9.0
after = session.run(scaled, {text: ["cat", "a dog"]})
