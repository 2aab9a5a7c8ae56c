import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0]]


def build(inputs, name):
    first = hub.Module("https://example.com/modules/simple/1", name=name)
    second = hub.Module("https://example.com/modules/simple/1", name=name)
    total = second(inputs * 2.0) + first(inputs)
    return total, tf.get_default_graph().get_tensor_by_name(name + "_apply_default/MatMul:0")


results = [build(tf.constant(rows), name) for name in ("one", "two")]
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run(results)
