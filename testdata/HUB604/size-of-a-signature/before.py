import tensorflow as tf
import tensorflow_hub as hub

level = 0.5
with tf.Graph().as_default():
    module = hub.Module("https://example.com/modules/image-static/1")
    height, width = hub.get_expected_image_size(module, signature="image_feature_vector")
    channels = hub.get_num_image_channels(module, signature="image_feature_vector")
    picture = tf.fill([1, 40, 30, channels], level) + tf.linspace(0.0, 1.0, 30)[None, None, :, None]
    resized = tf.image.resize_images(picture, [height, width])
    features = module(dict(images=resized), signature="image_feature_vector")
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(features)
