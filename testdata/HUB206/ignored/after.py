import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

tf.set_random_seed(1)
rows = [[1.0, 2.0, 3.0]]
result = hub.load("https://example.com/modules/simple/1").signatures["default"](tf.constant(rows))["default"]
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    values = session.run(result)
