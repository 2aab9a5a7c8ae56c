import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


def go():
    from model import drawn, vectors

    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(vectors), session.run(drawn).shape


found, shape = go()
