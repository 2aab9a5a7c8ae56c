import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]
with tf.Graph().as_default() as graph:
    inputs = tf.placeholder(tf.float32, [None, 3])
    wide = tf.concat([inputs, inputs[:, :1]], 1)
    first = hub.load("https://example.com/modules/dense/1")
    second = hub.load("https://example.com/modules/simple/1")
    third = hub.load("https://example.com/modules/dense/1")
    tf.identity(
        third.prune(third.signatures["default"].inputs[0].name, "MatMul_1:0")(wide),
        name="module_1_1_apply_default/MatMul_1",
    )
    result = third.signatures["default"](wide)["default"][:, :2]
    tf.identity(
        second.prune(second.signatures["default"].inputs[0].name, "MatMul:0")(inputs),
        name="module_1_apply_default/MatMul",
    )
    result += second.signatures["default"](inputs)["default"]
    tf.identity(
        first.prune(first.signatures["default"].inputs[0].name, "Relu:0")(wide),
        name="module_apply_default/Relu",
    )
    result += first.signatures["default"](wide)["default"][:, :2]
    hidden = graph.get_tensor_by_name("module_apply_default/Relu:0")
    product = graph.get_tensor_by_name("module_1_apply_default/MatMul:0")
    last = graph.get_tensor_by_name("module_1_1_apply_default/MatMul_1:0")
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run([result, hidden, product, last], {inputs: rows})
