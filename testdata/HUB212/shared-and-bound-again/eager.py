import tensorflow as tf
import tensorflow_hub as hub

module = hub.load("https://example.com/modules/text/1")


def vectors(text):
    vectors = module.signatures["default"](text)["default"]
    return tf.tanh(vectors)


def scaled(text):
    return tf.cond(tf.reduce_sum(vectors(text)) > 0.0, lambda: vectors(text), lambda: vectors(text) * 2.0)


text = tf.constant(["cat", "a dog"], dtype=tf.string)
values = [vectors(text).numpy(), scaled(text).numpy()]
