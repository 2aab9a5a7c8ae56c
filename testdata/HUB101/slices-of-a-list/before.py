import tensorflow as tf
import tensorflow_hub as hub

rows = [[0.0, 1.0, 0.0]]
modules = [hub.Module("https://example.com/modules/simple/1") for _ in range(4)]
x = tf.constant(rows)
middle = tf.add_n([module(x) for module in modules[1:-1]])
ends = modules[::3][0](x * 2.0) + modules[-1:][0](x * 3.0)
for module in reversed(modules[:2]):
    ends += module(x)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    sums = sess.run({"middle": middle, "ends": ends})
