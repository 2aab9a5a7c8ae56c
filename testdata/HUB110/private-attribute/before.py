import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://example.com/modules/simple/1")
graph = module._graph
result = module(tf.ones([1, 3]))
with tf.Session(graph=graph) as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(result)
