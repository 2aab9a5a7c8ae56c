import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


class Encoder:
    def __init__(self, url):
        self.module = hub.load(url)

    def weights(self):
        return dict({v.name.split(":")[0]: v for v in self.module.variables})


with tf.Graph().as_default():
    encoder = Encoder("https://example.com/modules/simple/1")
    result = encoder.module.signatures["default"](
        tf.constant([[1.0, 2.0, 3.0]], dtype=encoder.module.signatures["default"].inputs[0].dtype)
    )["default"]
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        weights = sess.run(encoder.weights())
