import tensorflow as tf
import tensorflow_hub as hub

level = 0.25


def decode(module, level):
    height, width = module.signatures["default"].structured_input_signature[1]["images"].shape.as_list()[1:3]
    depth = module.signatures["default"].structured_input_signature[1]["images"].shape.as_list()[3]
    return tf.image.convert_image_dtype(tf.fill([2, height, width, depth], level), tf.float32)


class Extractor(object):
    def __init__(self, url):
        self._module = hub.load(url)
        self._size = self._module.signatures["default"].structured_input_signature[1]["images"].shape.as_list()[1:3]

    def __call__(self, images):
        images.get_shape()[1:3].assert_is_compatible_with(self._size)
        return self._module.signatures["default"](images)["default"]


extract = Extractor("https://example.com/modules/image-static/1")
features = extract(decode(extract._module, level))
values = features.numpy()
