import os
import tempfile

import tensorflow as tf
import tensorflow_hub as hub


def module_fn():
    x = tf.placeholder(tf.float32, [None, 2])
    scale = tf.get_variable("scale", [], initializer=tf.constant_initializer(3.0))
    hub.add_signature(inputs={"x": x}, outputs={"default": x * scale})


spec = hub.create_module_spec(module_fn)
folder = os.path.join(tempfile.mkdtemp(), "scaled")
with tf.Graph().as_default():
    module = hub.Module(spec, trainable=True)
    result = module([[1.0, 2.0]])
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        values = sess.run(result)
        module.export(folder, sess)
