import os
import tempfile

import tensorflow as tf
import tensorflow_hub as hub

folder = tempfile.mkdtemp()
result = hub.Module("https://example.com/modules/simple/1")(tf.ones([1, 3]))
saver = tf.train.Saver()
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    path = saver.save(sess, os.path.join(folder, "model"))
    saver.restore(sess, path)
    values = sess.run(result)
