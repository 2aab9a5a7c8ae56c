import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

module = hub.load("https://example.com/modules/dense/1")
outputs = module.signatures["default"](tf.ones([1, 4]))["default"]
last = sorted(module.variables, key=lambda v: v.name.split(":")[0])[-1:]
count = len(sorted(module.variables, key=lambda v: v.name.split(":")[0]))
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    kernel = sess.run(last)
