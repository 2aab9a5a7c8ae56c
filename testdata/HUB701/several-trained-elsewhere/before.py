import tensorflow as tf
import tensorflow_hub as hub

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
    module = hub.Module("https://example.com/modules/dense/1")
    hidden = module(rows, signature="features")
    session.run(tf.global_variables_initializer())
    values = session.run(hidden)
