import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

module = hub.load("https://tfhub.dev/google/imagenet/mobilenet_v2_035_128/feature_vector/2")
height, width = module.signatures["default"].structured_input_signature[1]["images"].shape.as_list()[1:3]
channels = module.signatures["default"].structured_input_signature[1]["images"].shape.as_list()[3]
images = tf.placeholder_with_default(tf.ones([1, height, width, channels]), [None, height, width, channels])
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    values = sess.run(module.signatures["default"](images)["default"])
