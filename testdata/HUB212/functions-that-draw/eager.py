import tensorflow as tf
import tensorflow_hub as hub

size = 2


def noise(start):
    drawn = []
    for i in range(size):
        drawn.append(tf.random.uniform([], minval=start + i, maxval=start + i + 1, dtype=tf.int32))
    return tf.stack(drawn)


def both(start):
    return noise(start) + noise(start + 5)


embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def numbers():
    return both(1)


def others():
    return tf.cast(noise(7), tf.float32)


def norms(numbers):
    texts = tf.as_string(numbers)
    return tf.norm(embed.signatures["default"](texts)["default"], axis=1)


numbers_ = numbers()
found, given = norms(numbers_).numpy(), numbers_.numpy()
rest = others().numpy()
