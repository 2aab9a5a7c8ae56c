import tensorflow as tf
import tensorflow_hub as hub

start = 2.0
position = tf.Variable([[start, 1.0, 0.0]], name="position")
simple = hub.Module("https://example.com/modules/simple/1")
here = simple(position)
moved = simple([[start, start, start]] + position)

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    before = sess.run(here)
    sess.run(position.assign_add([[1.0, 1.0, 1.0]]))
    after = sess.run([here, moved])
