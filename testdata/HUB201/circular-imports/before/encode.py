import tensorflow as tf

import modules


def run(text):
    graph = tf.Graph()
    with graph.as_default():
        outputs = modules.embedding([text])
        initialisers = modules.initialisers()
    with tf.Session(graph=graph) as session:
        session.run(initialisers)
        return session.run(outputs)[0]


def initialise():
    return [tf.global_variables_initializer(), tf.tables_initializer()]
