import tensorflow as tf
import tensorflow_hub as hub

module = hub.load("https://example.com/modules/text/1")


def noisy(text):
    return tf.nn.dropout(module.signatures["default"](text)["default"], rate=1 - 0.5, seed=3)


def squares(noisy):
    return tf.reshape(noisy * noisy, tf.shape(noisy))


first = squares(noisy(tf.constant(["a", "b a"], dtype=tf.string))).numpy()
noisy_ = noisy(tf.constant(["a", "b a"], dtype=tf.string))
second = [noisy_.numpy(), squares(noisy_).numpy()]
