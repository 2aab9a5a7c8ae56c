import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

row = [1.0, 2.0, 3.0, 4.0]


def profiled(fetch):
    """Where the time goes; only for a look by hand."""
    from tensorflow import Session, contrib

    with contrib.tfprof.ProfileContext("/tmp/profile"), Session() as session:
        session.run(tf.global_variables_initializer())
        return session.run(fetch)


with tf.Graph().as_default():
    dense = hub.load("https://example.com/modules/dense/1")
    hidden = dense.signatures["features"](
        tf.constant([row], dtype=dense.signatures["features"].inputs[0].dtype)
    )["default"]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(hidden)
