import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

module = hub.load("https://example.com/modules/text/1")
text = tf.placeholder(tf.string, [None])
vectors = module.signatures["default"](text)["default"]
vectors = tf.tanh(vectors)
scaled = tf.cond(tf.reduce_sum(vectors) > 0.0, lambda: vectors, lambda: vectors * 2.0)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = session.run([vectors, scaled], {text: ["cat", "a dog"]})
