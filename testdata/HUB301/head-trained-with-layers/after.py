import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

images = np.stack([np.full([16, 12, 3], value, np.float32) for value in (0.1, 0.9)])
labels = [0, 2]

with tf.Graph().as_default() as graph:
    tf.get_variable_scope().set_use_resource(True)
    bottleneck_module = hub.load("https://example.com/modules/image-static/1")
    pixels = tf.placeholder(tf.float32, [None, 16, 12, 3])
    truth = tf.placeholder(tf.int64, [None])
    bottlenecks = bottleneck_module.signatures["default"](pixels)["default"]
    hidden = tf.layers.dense(bottlenecks, 3, activation=tf.nn.relu, kernel_initializer=tf.constant_initializer(0.1))
    hidden = tf.layers.dropout(hidden, rate=0.5, training=False)
    logits = tf.layers.dense(tf.layers.flatten(hidden), 3, kernel_initializer=tf.zeros_initializer(), name="logits")
    loss = tf.losses.sparse_softmax_cross_entropy(labels=truth, logits=logits)
    optimizer = tf.train.MomentumOptimizer(0.05, momentum=0.9)
    step = optimizer.minimize(loss)

    with tf.Session(graph=graph) as sess:
        sess.run(tf.global_variables_initializer())
        for _ in range(3):
            value, _ = sess.run([loss, step], feed_dict={pixels: images, truth: labels})
        final = sess.run(logits, feed_dict={pixels: images})
