import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
iterator = iter(tf.data.Dataset.from_tensor_slices(["the cat", "the dog"]).batch(1))
iterator_ = iter(tf.data.Dataset.from_tensor_slices(["fog", "a mat"]).batch(1))


def one(first):
    return tf.norm(embed.signatures["default"](tf.convert_to_tensor(first, dtype=tf.string))["default"], axis=1)


def other(second):
    return tf.norm(embed.signatures["default"](tf.convert_to_tensor(second, dtype=tf.string))["default"], axis=1)


dataset = tf.data.Dataset.from_tensor_slices(["a dog ran", "sat"]).batch(2)
dataset_ = tf.data.Dataset.from_tensor_slices(["on a mat"]).batch(1)


def third(element):
    return tf.norm(embed.signatures["default"](tf.convert_to_tensor(element, dtype=tf.string))["default"], axis=1)


def fourth(element_):
    return tf.norm(embed.signatures["default"](tf.convert_to_tensor(element_, dtype=tf.string))["default"], axis=1)


start = iter(dataset)
again = iter(dataset_)
ones = one(iterator.get_next()).numpy()
others = other(iterator_.get_next()).numpy()
thirds = third(start.get_next()).numpy()
fourths = fourth(again.get_next()).numpy()
