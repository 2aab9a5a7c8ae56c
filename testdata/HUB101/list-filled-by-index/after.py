import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

urls = ["https://example.com/modules/simple/1"] * 2
rows = [[1.0, 1.0, 0.0]]
modules = [None] * len(urls)
outputs = [None] * len(urls)
for index, url in enumerate(urls):
    modules[index] = hub.load(url)
for index in range(len(urls)):
    outputs[index] = modules[index].signatures["default"](tf.constant(rows) + float(index))["default"]
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(outputs)
