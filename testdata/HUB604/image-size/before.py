import tensorflow as tf
import tensorflow_hub as hub

module = hub.Module("https://tfhub.dev/google/imagenet/mobilenet_v2_035_128/feature_vector/2")
height, width = hub.get_expected_image_size(module)
channels = hub.get_num_image_channels(module)
images = tf.placeholder_with_default(tf.ones([1, height, width, channels]), [None, height, width, channels])
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(module(images))
