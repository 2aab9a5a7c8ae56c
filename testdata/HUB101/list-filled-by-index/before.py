import tensorflow as tf
import tensorflow_hub as hub

urls = ["https://example.com/modules/simple/1"] * 2
rows = [[1.0, 1.0, 0.0]]
modules = [None] * len(urls)
outputs = [None] * len(urls)
for index, url in enumerate(urls):
    modules[index] = hub.Module(url)
for index in range(len(urls)):
    outputs[index] = modules[index](tf.constant(rows) + float(index))
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(outputs)
