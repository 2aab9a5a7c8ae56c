import tensorflow as tf
import tensorflow_hub as hub

row = [1.0, 2.0, 3.0]


def one_step(url, x, optimizer, **options):
    """Of the other experiment: trains the module, with whatever optimizer."""
    module = hub.Module(url, trainable=True)
    loss = tf.reduce_sum(module(x))
    return optimizer.minimize(loss, **options)


with tf.Graph().as_default(), tf.Session() as session:
    frozen = hub.Module("https://example.com/modules/simple/1", trainable=False)
    out = frozen([row])
    session.run(tf.global_variables_initializer())
    values = session.run(out)
