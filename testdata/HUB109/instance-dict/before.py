import tensorflow as tf
import tensorflow_hub as hub


class Model:
    def __init__(self, url):
        vars(self)["module"] = hub.Module(url)

    def call(self, rows):
        return self.module(rows)


result = Model("https://example.com/modules/simple/1").call(tf.ones([1, 3]))
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(result)
