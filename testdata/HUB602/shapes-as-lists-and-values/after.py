import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

rows = [[1.0, 2.0, 3.0]]

with tf.Graph().as_default():
    module = hub.load("https://example.com/modules/simple/1")
    info = module.signatures["default"].structured_input_signature[1]["x"]
    shape = info.shape.as_list()
    columns = info.shape[1].value
    rank = info.shape.ndims
    known = info.shape.is_fully_defined()
    kind = info.dtype.name
    size = module.signatures["default"].structured_outputs["default"].shape[-1].value
    padded = tf.pad(tf.constant(rows), [[0, 1], [0, columns - len(rows[0])]])
    weights = tf.ones([size, 1])
    result = tf.matmul(module.signatures["default"](padded)["default"], weights)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(result)
