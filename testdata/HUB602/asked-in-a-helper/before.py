import tensorflow as tf
import tensorflow_hub as hub


def input_size(module, signature=None):
    shape = module.get_input_info_dict(signature)["images"].get_shape()
    return [dimension.value for dimension in shape][1:3]


module = hub.Module("https://tfhub.dev/google/imagenet/mobilenet_v2_035_128/feature_vector/2")
height, width = input_size(module)
features = module(tf.image.resize_images(tf.ones([1, 10, 10, 3]), input_size(module)))
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(features)
