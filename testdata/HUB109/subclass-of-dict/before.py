import tensorflow as tf
import tensorflow_hub as hub


class Registry(dict):
    def add(self, name, url):
        self[name] = hub.Module(url)


registry = Registry()
registry.add("simple", "https://example.com/modules/simple/1")
result = registry["simple"](tf.ones([1, 3]))
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(result)
