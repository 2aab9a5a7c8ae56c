import tensorflow as tf
import tensorflow_hub as hub

AS_DICT = True
x = [[0.5, 0.25, 0.125, 1.0]]

module = hub.Module("https://example.com/modules/dense/1")
net = tf.placeholder_with_default(x, [None, 4])
outputs = module(net, as_dict=AS_DICT)
single = module(net, as_dict=False, signature=None)
names = sorted(outputs)

with tf.Session() as sess:
    sess.run([tf.tables_initializer(), tf.global_variables_initializer()])
    probabilities = sess.run(outputs["prob"])
    values = sess.run([outputs[name] for name in names])
    alone = sess.run(single, feed_dict={net: [[1.0, 1.0, 1.0, 1.0]]})
