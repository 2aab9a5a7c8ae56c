import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def input_size(module, signature=None):
    shape = module.signatures["default"].structured_input_signature[1]["images"].shape
    return [dimension.value for dimension in shape][1:3]


module = hub.load("https://tfhub.dev/google/imagenet/mobilenet_v2_035_128/feature_vector/2")
height, width = input_size(module)
features = module.signatures["default"](
    tf.image.resize_images(tf.ones([1, 10, 10, 3]), input_size(module))
)["default"]
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(features)
