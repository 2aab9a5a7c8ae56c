import tensorflow as tf
import tensorflow_hub as hub

level = 0.5
with tf.Graph().as_default():
    module = hub.Module("https://tfhub.dev/google/imagenet/mobilenet_v2_035_128/feature_vector/2")
    depth = hub.get_num_image_channels(module)
    size = hub.get_expected_image_size(module)
    images = tf.placeholder(tf.float32, [None] + list(size) + [depth])
    features = module(images)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(tf.reduce_sum(features, 1), {images: [[[[level] * depth] * size[1]] * size[0]]})
