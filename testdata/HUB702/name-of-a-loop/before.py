import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]


def build(inputs, count):
    results = []
    for number in range(count):
        name = "net%d" % number
        if number == 0:
            module = hub.Module("https://example.com/modules/dense/1", name=name)
        results.append(module(inputs))
    try:
        return results + [tf.get_default_graph().get_tensor_by_name(name + "_apply_default/MatMul:0")]
    except KeyError:
        return results


with tf.Session() as session:
    results = build(tf.constant(rows), 2)
    session.run(tf.global_variables_initializer())
    values = session.run(results)
