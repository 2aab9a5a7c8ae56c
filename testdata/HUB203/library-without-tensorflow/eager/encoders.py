import tensorflow as tf
import tensorflow_hub as hub


def encoder(url):
    module = hub.load(url)
    return lambda texts: module.signatures["default"](tf.constant(list(texts), dtype=tf.string))["default"]
