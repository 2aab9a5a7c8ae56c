import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.disable_v2_behavior()

labels = tf.constant([[0, 1], [1, 0]])


@tf.function
def weights(x):
    return tf.cast(x, tf.float32) * 2.0


module = hub.load("https://example.com/modules/simple/1")
rows = tf.compat.v1.placeholder(tf.float32, [None, 3])
scored = module.signatures["default"](rows)["default"] * weights(labels)

with tf.compat.v1.Session() as sess:
    sess.run(tf.compat.v1.global_variables_initializer())
    scores = sess.run(scored, feed_dict={rows: [[1, 2, 3], [3, 2, 1]]})
