import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]
first = hub.Module("https://example.com/modules/simple/1")
one = first(tf.ones([1, 3]))
tf.reset_default_graph()
inputs = tf.constant(rows)
second = hub.Module("https://example.com/modules/simple/1")
result = second(inputs)
product = tf.get_default_graph().get_tensor_by_name("module_apply_default/MatMul:0")
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run([result, product])
