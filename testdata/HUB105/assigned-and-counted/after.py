import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

row = [1.0, 2.0, 3.0]
module = hub.load("https://example.com/modules/simple/1")
count = len(sorted(module.variables, key=lambda v: v.name.split(":")[0]))
doubled = tf.assign({v.name.split(":")[0]: v for v in module.variables}["w"], {v.name.split(":")[0]: v for v in module.variables}["w"] * 2.0)
with tf.control_dependencies([doubled]):
    out = module.signatures["default"](tf.constant([row]))["default"]
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    numbers = [session.run(out) for _ in range(2)]
