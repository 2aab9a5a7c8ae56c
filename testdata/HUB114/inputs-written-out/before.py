import tensorflow as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
FEATURES = {"first": rows, "second": [[0.5, 0.25, 0.125, 1.0]]}


def fetched(module, rows):
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        return session.run(["net_apply_default/MatMul:0", module])


with tf.Graph().as_default():
    module = hub.Module("https://example.com/modules/dense/1", name="net")
    written = fetched(module([[2.0, 2.0, 2.0, 2.0], rows[0]]), rows)
with tf.Graph().as_default():
    module = hub.Module("https://example.com/modules/dense/1", name="other")
    result = module(FEATURES["second"])
    hidden = tf.get_default_graph().get_tensor_by_name("other_apply_default/Relu:0")
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        item = session.run([result, hidden])
with tf.Graph().as_default():
    module = hub.Module("https://example.com/modules/dense/1", name="third")
    inputs = tf.placeholder(tf.float32, [4])
    result = module(tf.expand_dims(tf.multiply(inputs, 2.0), axis=0))
    hidden = tf.get_default_graph().get_tensor_by_name("third_apply_default/Relu:0")
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        scaled = session.run([result, hidden], {inputs: rows[0]})
