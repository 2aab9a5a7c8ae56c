import tensorflow.compat.v1 as tf


def start(session):
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
