import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

steps = iter([2.0, 3.0, 4.0])
text = tf.placeholder(tf.string, [None])
module = hub.load("https://example.com/modules/text/1")
vectors = module.signatures["default"](text)["default"] * next(steps)
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    first = sess.run(vectors, {text: ["a", "b a"]})
    second = sess.run(vectors, {text: ["a", "b a"]})
