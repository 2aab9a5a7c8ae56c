import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://example.com/modules/text/1")
noisy = tf.nn.dropout(module(["a", "b a"]), keep_prob=0.5, seed=3)
squares = tf.reshape(noisy * noisy, tf.shape(noisy))
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    both = [sess.run([noisy, squares]) for _ in range(2)]
