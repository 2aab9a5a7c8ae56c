import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
FEATURES = {"first": rows, "second": [[0.5, 0.25, 0.125, 1.0]]}


def fetched(module, rows):
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        return session.run(["net_apply_default/MatMul:0", module])


with tf.Graph().as_default():
    module = hub.load("https://example.com/modules/dense/1")
    tf.identity(
        module.prune(module.signatures["default"].inputs[0].name, "MatMul:0")(
            tf.constant([[2.0, 2.0, 2.0, 2.0], rows[0]], dtype=module.signatures["default"].inputs[0].dtype)
        ),
        name="net_apply_default/MatMul",
    )
    written = fetched(module.signatures["default"](tf.constant([[2.0, 2.0, 2.0, 2.0], rows[0]], dtype=module.signatures["default"].inputs[0].dtype))["default"], rows)
with tf.Graph().as_default():
    module = hub.load("https://example.com/modules/dense/1")
    tf.identity(
        module.prune(module.signatures["default"].inputs[0].name, "Relu:0")(
            tf.constant(FEATURES["second"], dtype=module.signatures["default"].inputs[0].dtype)
        ),
        name="other_apply_default/Relu",
    )
    result = module.signatures["default"](
        tf.constant(FEATURES["second"], dtype=module.signatures["default"].inputs[0].dtype)
    )["default"]
    hidden = tf.get_default_graph().get_tensor_by_name("other_apply_default/Relu:0")
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        item = session.run([result, hidden])
with tf.Graph().as_default():
    module = hub.load("https://example.com/modules/dense/1")
    inputs = tf.placeholder(tf.float32, [4])
    tf.identity(
        module.prune(module.signatures["default"].inputs[0].name, "Relu:0")(
            tf.expand_dims(tf.multiply(inputs, 2.0), axis=0)
        ),
        name="third_apply_default/Relu",
    )
    result = module.signatures["default"](tf.expand_dims(tf.multiply(inputs, 2.0), axis=0))["default"]
    hidden = tf.get_default_graph().get_tensor_by_name("third_apply_default/Relu:0")
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        scaled = session.run([result, hidden], {inputs: rows[0]})
