import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

amount = 4
draw = hub.load("https://example.com/modules/rand/1")
some = draw.signatures["default"](
    tf.constant(amount, dtype=draw.signatures["default"].inputs[0].dtype)
)["default"]
few = draw.signatures["default"](
    tf.constant(2 + 1, dtype=draw.signatures["default"].inputs[0].dtype)
)["default"]

with tf.Session() as sess:
    tf.global_variables_initializer().run(session=sess)
    numbers, others = sess.run((some, few))
