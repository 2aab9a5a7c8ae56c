import tensorflow as tf
import tensorflow_hub as hub

level = 0.5
module = hub.load("https://example.com/modules/image-static/1")
height, width = module.signatures["image_feature_vector"].structured_input_signature[1]["images"].shape.as_list()[1:3]
channels = module.signatures["image_feature_vector"].structured_input_signature[1]["images"].shape.as_list()[3]
picture = tf.fill([1, 40, 30, channels], level) + tf.linspace(0.0, 1.0, 30)[None, None, :, None]
resized = tf.compat.v1.image.resize_images(picture, [height, width])
features = module.signatures["image_feature_vector"](images=resized)["default"]
values = features.numpy()
