import tensorflow as tf
import tensorflow_hub as hub

with tf.Graph().as_default() as graph:
    module = hub.Module("https://example.com/modules/simple/1", name="projection")
    module(tf.ones([1, 3], name="ones"))
    product = graph.get_tensor_by_name("projection_apply_default/MatMul:0")
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        values = sess.run(product)
