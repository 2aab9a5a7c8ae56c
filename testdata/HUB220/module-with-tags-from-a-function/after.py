import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

features = [[1.0, 2.0, 3.0, 4.0], [0.5, 0.5, 0.5, 0.5]]


def training():
    return hub.load("https://example.com/modules/dropout/1", tags={"train"})


layer = training().signatures["default"](tf.constant(features))["default"]
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    output = session.run(layer)
