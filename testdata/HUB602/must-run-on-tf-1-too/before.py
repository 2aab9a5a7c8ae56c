import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]
with tf.Graph().as_default(), tf.Session() as session:
    module = hub.Module("https://example.com/modules/simple/1")
    x = tf.placeholder(tf.float32, module.get_input_info_dict()["x"].get_shape())
    result = module(x)
    session.run(tf.global_variables_initializer())
    values = session.run(result, {x: rows})
