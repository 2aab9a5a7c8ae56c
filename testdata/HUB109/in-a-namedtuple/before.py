import collections

import tensorflow as tf
import tensorflow_hub as hub

Model = collections.namedtuple("Model", "module graph")


def make(url):
    graph = tf.Graph()
    with graph.as_default():
        return Model(module=hub.Module(url), graph=graph)


model = make("https://example.com/modules/simple/1")
with model.graph.as_default():
    result = model.module(tf.ones([1, 3]))
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        values = sess.run(result)
