import tensorflow as tf
import tensorflow_hub as hub

weights = [2.0, 3.0]
module = hub.Module("https://example.com/modules/text/1")
text = tf.placeholder(tf.string, [None])
scaled = module(text) * weights[0]
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
before = session.run(scaled, {text: ["cat", "a dog"]})
settings = {}
settings.setdefault("weights", weights)[0] = 9.0
after = session.run(scaled, {text: ["cat", "a dog"]})
