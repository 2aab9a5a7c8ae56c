import sys, numpy as np, tensorflow as tf, tensorflow_hub as hub

batch = np.linspace(-1, 1, 3 * 16 * 12 * 3).reshape(3, 16, 12, 3)

image = tf.placeholder(tf.float32, [None, 16, 12, 3])
module = hub.Module("https://example.com/modules/image-static/1")
features = tf.nn.relu(module(image))
sess = tf.Session()
sess.run(tf.global_variables_initializer())
out = sess.run(features, feed_dict={image: batch})
sess.close()
