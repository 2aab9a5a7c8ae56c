import tensorflow as tf
import tensorflow_hub as hub


class Encoder:
    def __init__(self, url):
        self.module = hub.Module(url, name="encoder")

    def weights(self):
        return dict(self.module.variable_map)


with tf.Graph().as_default():
    encoder = Encoder("https://example.com/modules/simple/1")
    result = encoder.module([[1.0, 2.0, 3.0]])
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        weights = sess.run(encoder.weights())
