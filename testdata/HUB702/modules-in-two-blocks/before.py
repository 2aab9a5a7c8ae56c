import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]
inputs = tf.constant(rows)
doubled = inputs * 2.0


def later():
    return hub.Module("https://example.com/modules/simple/1")


def sooner():
    return hub.Module("https://example.com/modules/simple/1")


first = sooner()
second = later()
results = [second(doubled), first(inputs)]
product = tf.get_default_graph().get_tensor_by_name("module_apply_default/MatMul:0")
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run([results, product])
