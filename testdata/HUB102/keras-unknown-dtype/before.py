import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

with tf.Graph().as_default():
    simple = hub.Module("https://example.com/modules/simple/1")
    result = simple(np.ones([1, 3]))
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        values = sess.run(result)
