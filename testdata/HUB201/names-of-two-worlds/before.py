import tensorflow as tf
import tensorflow_hub as hub

row = [1.0, 2.0, 3.0, 4.0]


def profiled(fetch):
    """Where the time goes; only for a look by hand."""
    from tensorflow import Session, contrib

    with contrib.tfprof.ProfileContext("/tmp/profile"), Session() as session:
        session.run(tf.global_variables_initializer())
        return session.run(fetch)


with tf.Graph().as_default():
    dense = hub.Module("https://example.com/modules/dense/1")
    hidden = dense([row], signature="features")
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(hidden)
