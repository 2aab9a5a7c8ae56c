import tensorflow as tf
import tensorflow_hub as hub

factor = 2.0
names = {"module": "simple", "name": "projection"}
with tf.Graph().as_default():
    module = hub.Module("https://example.com/modules/{module}/1".format(**names), name=names["name"])
    x = tf.placeholder(tf.float32, [None, 3], name="module_input")
    output = tf.identity(module(x) * factor, name="output")
    if x.name.startswith("module") and output.op.name == "output":
        with tf.Session() as sess:
            sess.run(tf.global_variables_initializer())
            values = sess.run(output, {x: [[1.0, 2.0, 3.0]]})
