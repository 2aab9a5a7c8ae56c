import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://example.com/modules/text/1")
text = tf.placeholder(tf.string, [None])
vectors = module(text)
vectors = tf.tanh(vectors)
scaled = tf.cond(tf.reduce_sum(vectors) > 0.0, lambda: vectors, lambda: vectors * 2.0)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = session.run([vectors, scaled], {text: ["cat", "a dog"]})
