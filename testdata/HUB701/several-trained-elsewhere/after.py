import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

rows = [[1.0, 2.0, 0.0, -1.0], [0.5, 0.5, 0.5, 0.5]]


def tuned(url, rows, labels):
    """Written and never run: the model is made in a branch."""
    if len(rows) > 100:
        module = hub.Module(url, trainable=True)
    else:
        module = None
    loss = tf.losses.mean_squared_error(labels, module(rows))
    return tf.train.AdamOptimizer().minimize(loss)


with tf.Graph().as_default(), tf.Session() as session:
    module = hub.load("https://example.com/modules/dense/1")
    hidden = module.signatures["features"](
        tf.constant(rows, dtype=module.signatures["features"].inputs[0].dtype)
    )["default"]
    session.run(tf.global_variables_initializer())
    values = session.run(hidden)
