import tensorflow as tf
import tensorflow_hub as hub

dense = hub.Module("https://example.com/modules/dense/1")
rows = tf.ones([2, 4])
one, two = dense(rows), dense(rows, signature="features", as_dict=True)["double"]
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run([one, two])
