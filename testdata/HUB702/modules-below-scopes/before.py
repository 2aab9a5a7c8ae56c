import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]
inputs = tf.constant(rows)
doubled = inputs * 2.0
with tf.variable_scope("".join(["mod", "ule"])):
    bias = tf.get_variable("bias", [2], initializer=tf.ones_initializer())
first = hub.Module("https://example.com/modules/simple/1")
second = hub.Module("https://example.com/modules/simple/1")
results = [second(doubled) + bias, first(inputs)]
product = tf.get_default_graph().get_tensor_by_name("module_1_apply_default/MatMul:0")
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run([results, product])
