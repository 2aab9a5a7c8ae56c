import sys, numpy as np, tensorflow.compat.v1 as tf, tensorflow_hub as hub

tf.disable_v2_behavior()

batch = np.linspace(-1, 1, 3 * 16 * 12 * 3).reshape(3, 16, 12, 3)

image = tf.placeholder(tf.float32, [None, 16, 12, 3])
module = hub.load("https://example.com/modules/image-static/1")
features = tf.nn.relu(module.signatures["default"](image)["default"])
sess = tf.Session()
sess.run(tf.global_variables_initializer())
out = sess.run(features, feed_dict={image: batch})
sess.close()
