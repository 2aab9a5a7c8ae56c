import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

picture = np.linspace(0.0, 1.0, 16 * 12 * 3).reshape(1, 16, 12, 3)


def size_of(url, pick):
    module = hub.Module(url)
    return hub.get_expected_image_size(module, signature=pick())


with tf.Graph().as_default(), tf.Session() as session:
    module = hub.Module("https://example.com/modules/image-static/1")
    height, width = hub.get_expected_image_size(module)
    features = module(tf.constant(picture, tf.float32))
    session.run(tf.global_variables_initializer())
    values = session.run(features) * [height] + width
