import threading

import tensorflow as tf
import tensorflow_hub as hub

graph = tf.Graph()
found = []


def embed(module, rows):
    with graph.as_default():
        found.append(module(rows))


with graph.as_default():
    simple = hub.Module("https://example.com/modules/simple/1")
    worker = threading.Thread(target=embed, args=(simple, tf.ones([1, 3])))
worker.start()
worker.join()
with tf.Session(graph=graph) as sess:
    with graph.as_default():
        sess.run(tf.global_variables_initializer())
    values = sess.run(found)
