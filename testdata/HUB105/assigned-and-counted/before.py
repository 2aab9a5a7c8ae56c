import tensorflow as tf
import tensorflow_hub as hub

row = [1.0, 2.0, 3.0]
module = hub.Module("https://example.com/modules/simple/1", name="project")
count = len(module.variables)
doubled = tf.assign(module.variable_map["w"], module.variable_map["w"] * 2.0)
with tf.control_dependencies([doubled]):
    out = module(tf.constant([row]))
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    numbers = [session.run(out) for _ in range(2)]
