import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

start = np.array([[0.5, -0.5, 1.0], [1.0, 1.0, 1.0]])

g = tf.Graph()
with g.as_default():
    module = hub.load("https://example.com/modules/simple/1")
    state = tf.placeholder(tf.float32, [None, 3])
    states = [state]
    for step in range(3):
        output = module.signatures["default"](states[-1])["default"]
        states.append(tf.concat([output, states[-1][:, :1]], axis=1))
    result = {"states": states[1:], "last": states[-1]}
    init_op = tf.group([tf.global_variables_initializer(), tf.tables_initializer()])

with tf.Session(graph=g).as_default() as session:
    session.run([init_op])
    values = session.run(result, feed_dict={state: start})
