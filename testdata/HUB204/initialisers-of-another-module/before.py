import tensorflow as tf
import tensorflow_hub as hub

images = [[1.0, 2.0, 3.0]]


def load(**options):
    return hub.Module(**options)


with tf.Graph().as_default():
    module = load(spec="https://example.com/modules/simple/1", trainable=False)
    outputs = module(images)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        result = session.run(outputs)
