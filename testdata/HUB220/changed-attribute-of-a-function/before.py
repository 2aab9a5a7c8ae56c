import tensorflow as tf
import tensorflow_hub as hub

def scale():
    return scale.value


scale.value = 2.0
module = hub.Module("https://example.com/modules/text/1")
text = tf.placeholder(tf.string, [None])
scaled = module(text) * scale()
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
before = session.run(scaled, {text: ["cat", "a dog"]})
scale.value = 9.0
after = session.run(scaled, {text: ["cat", "a dog"]})
