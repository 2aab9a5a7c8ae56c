import tensorflow as tf
import tensorflow_hub as hub


def load(url, **kwargs):
    try:
        return hub.Module(url, **kwargs)
    except AttributeError:
        return hub.load(url).signatures["default"]


graph = tf.Graph()
with graph.as_default():
    module = load("https://example.com/modules/nodef/1")
    result = module(tf.ones([1, 2]), as_dict=True)["only"]
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        values = sess.run(result)
