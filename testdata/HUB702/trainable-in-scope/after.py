import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

module = hub.load("https://example.com/modules/dense/1")
result = module.signatures["default"](tf.ones([1, 4]))["default"]
kernels = [v for v in module.variables if v.trainable and v.name.startswith("hidden")]
count = len(kernels)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(kernels)
