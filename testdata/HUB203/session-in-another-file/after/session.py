# Sessions, as everybody here wants them.
import tensorflow.compat.v1 as tf


def start():
    config = tf.ConfigProto()
    config.gpu_options.allow_growth = True
    session = tf.Session(config=config)
    session.run(tf.global_variables_initializer())
    session.run(tf.tables_initializer())
    return session
