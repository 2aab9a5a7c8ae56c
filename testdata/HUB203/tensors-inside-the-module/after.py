import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

module = hub.load("https://example.com/modules/simple/1")
tf.identity(
    module.prune(module.signatures["default"].inputs[0].name, "MatMul:0")(
        tf.constant([[1.0, 2.0, 3.0]], dtype=module.signatures["default"].inputs[0].dtype)
    ),
    name="module_apply_default/MatMul",
)
outputs = module.signatures["default"](
    tf.constant([[1.0, 2.0, 3.0]], dtype=module.signatures["default"].inputs[0].dtype)
)["default"]
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    inner = sess.run("module_apply_default/MatMul:0")
    direct = sess.run(outputs)
