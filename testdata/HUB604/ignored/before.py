import tensorflow as tf
import tensorflow_hub as hub

level = 0.5
with tf.Graph().as_default():
    module = hub.Module("https://example.com/modules/image-static/1")
    height, width = hub.get_expected_image_size(module)
    features = module(tf.fill([1, height, width, 3], level))
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(features)
