import os
import tempfile

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

folder = tempfile.mkdtemp()
result = hub.load("https://example.com/modules/simple/1").signatures["default"](tf.ones([1, 3]))["default"]
saver = tf.train.Saver()
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    path = saver.save(sess, os.path.join(folder, "model"))
    saver.restore(sess, path)
    values = sess.run(result)
