import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

text = tf.placeholder(tf.string, [None])
module = hub.load("https://example.com/modules/text/1")
vectors = module.signatures["default"](text)["default"]
turned = -vectors
doubled = vectors * 2.0
vectors = doubled - vectors
both = [vectors, vectors + 1.0]
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = sess.run(both, {text: ["a", "b a"]})
    other = sess.run(turned, {text: ["a", "b a"]})
    third = sess.run(doubled, {text: ["c", "d"]})
