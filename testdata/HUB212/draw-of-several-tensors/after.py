import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

text = tf.placeholder(tf.string, [None])
module = hub.load("https://example.com/modules/text/1")
noisy = tf.nn.dropout(module.signatures["default"](text)["default"], keep_prob=0.5, seed=3)
squares = tf.reshape(noisy * noisy, tf.shape(noisy))
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    first = sess.run(squares, {text: ["a", "b a"]})
    second = sess.run([noisy, squares], {text: ["a", "b a"]})
