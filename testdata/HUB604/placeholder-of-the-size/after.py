import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

level = 0.5
with tf.Graph().as_default():
    module = hub.load("https://tfhub.dev/google/imagenet/mobilenet_v2_035_128/feature_vector/2")
    depth = module.signatures["default"].structured_input_signature[1]["images"].shape.as_list()[3]
    size = module.signatures["default"].structured_input_signature[1]["images"].shape.as_list()[1:3]
    images = tf.placeholder(tf.float32, [None] + list(size) + [depth])
    features = module.signatures["default"](images)["default"]
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        values = session.run(tf.reduce_sum(features, 1), {images: [[[[level] * depth] * size[1]] * size[0]]})
