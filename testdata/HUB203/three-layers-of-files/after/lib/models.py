import tensorflow.compat.v1 as tf

from .hubs import get_module

__all__ = ["SentimentModel"]


class SentimentModel(object):
    def __init__(self, config):
        self.config = config
        self.module = get_module(config["encoder"])
        self.inputs = {"text": tf.placeholder(tf.string, [None], name="text")}
        self._build()

    def _build(self):
        encoded = self.module.signatures["default"](self.inputs["text"])["default"]
        with tf.variable_scope("head", initializer=tf.constant_initializer(self.config.get("init", 0.1))):
            kernel = tf.get_variable("kernel", [encoded.get_shape()[-1].value, 2])
        self.logits = tf.matmul(encoded, kernel)
        self.predictions = tf.argmax(self.logits, axis=-1, output_type=tf.int32)
