import tensorflow as tf


def start(session):
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
