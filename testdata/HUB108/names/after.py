import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

rows = [[1.0, 2.0, 3.0, 4.0]]
graph = tf.Graph()
with graph.as_default():
    x = tf.placeholder(tf.float32, [None, 4], name="x")
    module = hub.load("https://example.com/modules/dense/1")
    outputs = module.signatures["default"](x)
    hidden = outputs["hidden"]
    scores = tf.identity(hidden, name="scores")
    names = x.name, scores.name, scores.op.name, scores.op.inputs[0].dtype
    is_hidden = "hidden" in hidden.name and hidden.op.name != "hidden"
    with tf.control_dependencies([hidden.op]):
        doubled = hidden * 2
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        session.run(hidden.op, {x: rows})
        values = session.run(doubled, {x: rows})
