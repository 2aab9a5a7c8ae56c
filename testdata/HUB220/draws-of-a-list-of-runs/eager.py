import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

module = hub.load("https://example.com/modules/text/1")
noisy = tf.nn.dropout(module.signatures["default"](tf.constant(["a", "b a"], dtype=tf.string))["default"], keep_prob=0.5, seed=3)
squares = tf.reshape(noisy * noisy, tf.shape(noisy))
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    both = [sess.run([noisy, squares]) for _ in range(2)]
