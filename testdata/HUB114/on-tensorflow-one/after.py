import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

x = [[2.0, 2.0, 2.0, 2.0]]
module = hub.load("https://example.com/modules/dense/1")
tf.identity(
    module.prune(module.signatures["features"].inputs[0].name, "MatMul_2:0")(
        tf.constant(x, dtype=module.signatures["features"].inputs[0].dtype)
    ),
    name="net_apply_features/MatMul_2",
)
outputs = module.signatures["features"](tf.constant(x, dtype=module.signatures["features"].inputs[0].dtype))
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run([outputs["default"], "net_apply_features/MatMul_2:0"])
