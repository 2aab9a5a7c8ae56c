import tensorflow as tf
import tensorflow_hub as hub

level = 0.25


def decode(module, level):
    height, width = hub.get_expected_image_size(module)
    depth = hub.get_num_image_channels(module)
    return tf.image.convert_image_dtype(tf.fill([2, height, width, depth], level), tf.float32)


class Extractor(object):
    def __init__(self, url):
        self._module = hub.Module(url)
        self._size = hub.get_expected_image_size(self._module)

    def __call__(self, images):
        images.get_shape()[1:3].assert_is_compatible_with(self._size)
        return self._module(images)


with tf.Graph().as_default():
    extract = Extractor("https://example.com/modules/image-static/1")
    features = extract(decode(extract._module, level))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(features)
