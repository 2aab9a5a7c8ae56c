import tensorflow as tf
import tensorflow_hub as hub

text = tf.placeholder(tf.string, [None])
module = hub.Module("https://example.com/modules/text/1")
vectors = module(text)
turned = -vectors
doubled = vectors * 2.0
vectors = doubled - vectors
both = [vectors, vectors + 1.0]
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = sess.run(both, {text: ["a", "b a"]})
    other = sess.run(turned, {text: ["a", "b a"]})
    third = sess.run(doubled, {text: ["c", "d"]})
