import tensorflow as tf
import tensorflow_hub as hub


def image_module_fn(size, tags=None):
    images = tf.placeholder(tf.float32, [None, size, size, 3])
    info = hub.ImageModuleInfo()
    info.default_image_size.height = info.default_image_size.width = size
    hub.attach_image_module_info(info)
    hub.add_signature(name="image_feature_vector", inputs=dict(images=images), outputs=tf.reduce_mean(images, [1, 2]))


spec = hub.create_module_spec(lambda: image_module_fn(8), drop_collections=["moving"])
size = hub.get_expected_image_size(spec)
