import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]

with tf.Graph().as_default():
    module = hub.Module("https://example.com/modules/simple/1")
    info = module.get_input_info_dict()["x"]
    shape = info.get_shape().as_list()
    columns = info.get_shape()[1].value
    rank = info.get_shape().ndims
    known = info.get_shape().is_fully_defined()
    kind = info.dtype.name
    size = module.get_output_info_dict()["default"].get_shape()[-1].value
    padded = tf.pad(tf.constant(rows), [[0, 1], [0, columns - len(rows[0])]])
    weights = tf.ones([size, 1])
    result = tf.matmul(module(padded), weights)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(result)
