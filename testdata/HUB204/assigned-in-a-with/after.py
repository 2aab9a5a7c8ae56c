import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

data = ["film .", "good"]
state = {}

g = tf.Graph()
with g.as_default(), tf.name_scope("all"):
    state["vectors"] = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](tf.constant(data, dtype=tf.string))["default"]
    state["init"] = lambda: [tf.global_variables_initializer(), tf.tables_initializer()]

with tf.Session(graph=g) as sess, tf.device(None):
    _ = [sess.run(op) for op in state["init"]()]
    first = sess.run(state["vectors"])
with tf.Session(graph=g, target="") as sess:
    sess.run(state["init"]())
    second = sess.run(state["vectors"] * 2)
