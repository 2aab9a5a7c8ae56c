import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

start = 2.0
position = tf.Variable([[start, 1.0, 0.0]], name="position")
simple = hub.load("https://example.com/modules/simple/1")
here = simple.signatures["default"](
    tf.convert_to_tensor(position, dtype=simple.signatures["default"].inputs[0].dtype)
)["default"]
moved = simple.signatures["default"](
    tf.convert_to_tensor([[start, start, start]] + position, dtype=simple.signatures["default"].inputs[0].dtype)
)["default"]

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    before = sess.run(here)
    sess.run(position.assign_add([[1.0, 1.0, 1.0]]))
    after = sess.run([here, moved])
