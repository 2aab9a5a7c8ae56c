import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

AS_DICT = True
x = [[0.5, 0.25, 0.125, 1.0]]

module = hub.load("https://example.com/modules/dense/1")
net = tf.placeholder_with_default(x, [None, 4])
outputs = module.signatures["default"](net)
single = module.signatures["default"](net)["default"]
names = sorted(outputs)

with tf.Session() as sess:
    sess.run([tf.tables_initializer(), tf.global_variables_initializer()])
    probabilities = sess.run(outputs["prob"])
    values = sess.run([outputs[name] for name in names])
    alone = sess.run(single, feed_dict={net: [[1.0, 1.0, 1.0, 1.0]]})
