import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]
module = hub.Module("https://example.com/modules/simple/1")

one_by_one = tf.map_fn(lambda row: module(row[tf.newaxis])[0], tf.constant(rows), dtype=tf.float32)
either = tf.cond(tf.constant(True), lambda: module(tf.constant(rows)), lambda: tf.zeros([len(rows), 2]))
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values, same = sess.run([one_by_one, either])
