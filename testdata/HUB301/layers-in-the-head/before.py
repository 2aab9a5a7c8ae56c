import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

samples = np.linspace(0, 1, 3 * 16 * 12 * 3).reshape(3, 16, 12, 3).astype(np.float32)
targets = np.array([0, 1, 1])

features = tf.placeholder(tf.float32, [None, 16, 12, 3])
labels = tf.placeholder(tf.int64, [None])
bottleneck = hub.Module("https://example.com/modules/image-static/1")(features)
with tf.variable_scope("head"):
    logits = tf.layers.dense(bottleneck, 2, kernel_initializer=tf.constant_initializer(0.1))
    logits = logits * tf.constant([1.0, 0.5])
loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits))

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    scores, cost = sess.run([logits, loss], feed_dict={features: samples, labels: targets[:len(samples)]})
