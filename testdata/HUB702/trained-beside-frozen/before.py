import tensorflow as tf
import tensorflow_hub as hub

row = [1.0, 2.0, 3.0]


def fine_tuned(x):
    """For the next round."""
    module = hub.Module("https://example.com/modules/dense/1", trainable=True)
    loss = tf.reduce_sum(module(x))
    return tf.gradients(loss, tf.trainable_variables("module"))


with tf.Graph().as_default(), tf.Session() as session:
    frozen = hub.Module("https://example.com/modules/simple/1")
    out = frozen([row])
    session.run(tf.global_variables_initializer())
    values = session.run(out)
