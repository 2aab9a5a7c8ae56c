import tensorflow as tf
import tensorflow_hub as hub

from reports import table

words = ["hello", "world"]

vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
    tf.constant(words, dtype=tf.string)
)["default"]
numbers = vectors.numpy()
lines = table(numbers)
