import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

is_training = True
features = [[1.0, 2.0, 3.0, 4.0], [0.5, 0.5, 0.5, 0.5]]


def hidden(features, is_training):
    tags = set()
    if is_training:
        tags.add("train")
    module = hub.load("https://example.com/modules/dropout/1", tags=tags)
    return module.signatures["default"](features)["default"]


layer = hidden(tf.constant(features), is_training)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    output = sess.run(layer)
