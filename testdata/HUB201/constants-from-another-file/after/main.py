import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

from config import config as cfg, Config

PICTURES = np.stack([np.full(Config.SIZE + (3,), value, np.float32) for value in (0.0, 1.0)])


def features(images):
    with tf.Graph().as_default():
        module = hub.load(cfg.MODULE)
        height, width = cfg.SIZE
        inputs = tf.placeholder(tf.float32, [None, height, width, 3])
        outputs = module.signatures[cfg.SIGNATURE](images=inputs)["default"]
        with tf.Session() as sess:
            sess.run(tf.global_variables_initializer())
            return sess.run(outputs, feed_dict={inputs: images})


vectors = features(PICTURES)
