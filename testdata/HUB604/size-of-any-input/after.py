import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

picture = np.linspace(0.0, 1.0, 16 * 12 * 3).reshape(1, 16, 12, 3)


def size_of(url, pick):
    module = hub.Module(url)
    return hub.get_expected_image_size(module, signature=pick())


with tf.Graph().as_default(), tf.Session() as session:
    module = hub.load("https://example.com/modules/image-static/1")
    height, width = module.signatures["default"].structured_input_signature[1]["images"].shape.as_list()[1:3]
    features = module.signatures["default"](tf.constant(picture, tf.float32))["default"]
    session.run(tf.global_variables_initializer())
    values = session.run(features) * [height] + width
