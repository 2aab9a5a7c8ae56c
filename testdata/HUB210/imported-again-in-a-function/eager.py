import tensorflow as tf
import tensorflow_hub as hub

words = ["cat", "dog"]


def run(tensor):
    return tensor.numpy()


vectors = tf.nn.relu(hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](tf.constant(words, dtype=tf.string))["default"])
found = run(vectors)
