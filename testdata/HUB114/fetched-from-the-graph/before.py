import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
with tf.Graph().as_default() as graph:
    module = hub.Module("https://example.com/modules/dense/1")
    inputs = tf.placeholder(tf.float32, [None, 4])
    result = module(inputs)
    hidden = graph.get_tensor_by_name("module_apply_default/Relu:0")
    doubled = hidden * 2.0
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run([result, doubled], {inputs: rows})
