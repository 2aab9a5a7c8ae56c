import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

features = [[1.0, 2.0, 3.0, 4.0], [0.5, 0.5, 0.5, 0.5]]
module = hub.load("https://example.com/modules/dropout/1", tags={"train"})
inputs = tf.placeholder(tf.float32, [None, 4])
layer = module.signatures["default"](inputs)["default"]
other = module.signatures["default"](inputs * 2.0)["default"]
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    output = session.run(layer, {inputs: features})
    again = session.run(other, {inputs: features})
