import tensorflow as tf


def go():
    from model import drawn, vectors

    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(vectors), session.run(drawn).shape


found, shape = go()
