import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]


def hidden(inputs, names, session):
    name = names[0]
    module = hub.Module("https://example.com/modules/dense/1", name=name)
    fetch = name + "_apply_default/MatMul:0"
    name = names[1]
    result = module(inputs)
    session.run(tf.global_variables_initializer())
    return session.run([fetch, result])


with tf.Session() as session:
    values = hidden(tf.constant(rows), ["net%d" % number for number in range(2)], session)
