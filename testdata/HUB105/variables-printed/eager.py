import tensorflow as tf
import tensorflow_hub as hub

row = [1.0, 2.0, 3.0]

module = hub.load("https://example.com/modules/simple/1")
out = module.signatures["default"](
    tf.constant([row], dtype=module.signatures["default"].inputs[0].dtype)
)["default"]
print(sorted(module.variables, key=lambda v: v.name.split(":")[0]))
for variable in sorted(module.variables, key=lambda v: v.name.split(":")[0]):
    print(variable)
values = out.numpy()
