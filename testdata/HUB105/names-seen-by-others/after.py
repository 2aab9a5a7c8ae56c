import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

row = [1.0, 2.0, 3.0]

with tf.Graph().as_default(), tf.Session() as session:
    module = hub.load("https://example.com/modules/simple/1")
    out = module.signatures["default"](
        tf.constant([row], dtype=module.signatures["default"].inputs[0].dtype)
    )["default"]
    shapes = {("module/" + v.name): v.shape.as_list() for v in sorted(module.variables, key=lambda v: v.name.split(":")[0])}
    session.run(tf.global_variables_initializer())
    values = session.run(out)
