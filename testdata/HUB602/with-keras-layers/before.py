import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]
with tf.Graph().as_default(), tf.Session() as session:
    module = hub.Module("https://example.com/modules/simple/1")
    size = module.get_output_info_dict()["default"].get_shape().as_list()[-1]
    result = module(tf.constant(rows)) * float(size)
    session.run(tf.global_variables_initializer())
    values = session.run(result)
