import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

row = [1.0, 2.0, 3.0]

module = hub.load("https://example.com/modules/simple/1")
out = module.signatures["default"](
    tf.constant([row], dtype=module.signatures["default"].inputs[0].dtype)
)["default"]
print(sorted(module.variables, key=lambda v: v.name.split(":")[0]))
for variable in sorted(module.variables, key=lambda v: v.name.split(":")[0]):
    print(variable)
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run(out)
