import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]


def behind(tensor, depth):
    return [tensor.op.type] + [t for i in tensor.op.inputs if depth for t in behind(i, depth - 1)]


with tf.Graph().as_default(), tf.Session() as session:
    result = hub.Module("https://example.com/modules/dense/1")(tf.constant(rows))
    kinds = sorted(set(behind(result, 4)))
    quantised = "FakeQuantWithMinMaxVars" in kinds
    session.run(tf.global_variables_initializer())
    values = session.run(result)
