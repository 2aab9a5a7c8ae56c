import tensorflow as tf
import tensorflow_hub as hub

settings = __import__("settings")
words = ["good"] * settings.COUNT
backend = __import__("".join(["js", "on"]))
vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
    tf.constant(words, dtype=tf.string)
)["default"]
numbers = vectors.numpy()
text = backend.dumps(numbers.shape)
