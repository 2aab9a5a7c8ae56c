import tensorflow as tf
import tensorflow_hub as hub

text = tf.placeholder(tf.string, [None])
module = hub.Module("https://example.com/modules/text/1")
noisy = tf.nn.dropout(module(text), keep_prob=0.5, seed=3)
squares = tf.reshape(noisy * noisy, tf.shape(noisy))
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    first = sess.run(squares, {text: ["a", "b a"]})
    second = sess.run([noisy, squares], {text: ["a", "b a"]})
