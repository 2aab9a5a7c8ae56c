import tempfile

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

values = [[1.0, -2.0, 3.0], [0.0, 0.0, 0.0]]

x = tf.placeholder(tf.float32, [None, 3])
y = hub.load("https://example.com/modules/simple/1").signatures["default"](x)["default"]
with tf.control_dependencies([tf.assert_non_negative(tf.shape(x)), tf.Assert(tf.reduce_all(tf.is_finite(y)), [y])]):
    checked = tf.Print(tf.identity(y), [tf.reduce_mean(y)], "mean: ")
tf.summary.histogram("y", checked)
merged = tf.summary.merge_all()

with tf.Session() as sess:
    writer = tf.summary.FileWriter(tempfile.mkdtemp(), sess.graph)
    sess.run(tf.global_variables_initializer())
    result, summary = sess.run([checked, merged], feed_dict={x: values})
    writer.add_summary(summary, 0)
    writer.close()
size = len(tf.Summary.FromString(summary).value)
