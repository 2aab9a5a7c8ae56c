import tensorflow as tf
import tensorflow_hub as hub

scale = 3.0
graph = tf.Graph()
with graph.as_default():
    module = hub.Module("https://example.com/modules/dense/1")
    factor = tf.constant(scale)
    result = module(tf.ones([1, 4])) * factor
with tf.Session(graph=graph) as session:
    session.run(tf.global_variables_initializer())
    values = session.run([result, "Const:0"])
