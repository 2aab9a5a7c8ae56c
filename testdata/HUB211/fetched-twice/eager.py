import tensorflow as tf
import tensorflow_hub as hub

words = ["cat", "dog"]

module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def vectors(text):
    return module.signatures["default"](text)["default"]


fetched = vectors(tf.constant(words, dtype=tf.string))
array = fetched.numpy()
before, after = array, array
fetched = vectors(tf.constant(words, dtype=tf.string))
array = fetched.numpy()
result = {"all": array, "first": [array, fetched[0].numpy()]}

# Both are one array.
after += 1.0
result["all"] -= 1.0
