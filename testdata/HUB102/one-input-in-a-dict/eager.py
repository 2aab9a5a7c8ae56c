import tensorflow as tf
import tensorflow_hub as hub

texts = ["cat", "sat"]
KEY = "text"
inputs = {KEY: texts}

nnlm = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
use = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
one = nnlm.signatures["default"](default=tf.constant(texts, dtype=tf.string))["default"]
two = use.signatures["default"](**{
    key: tf.constant(value, dtype=tf.string)
    for key, value in inputs.items()
})["default"]
three = use.signatures["default"](**{
    key: tf.constant(value, dtype=tf.string)
    for key, value in dict(inputs).items()
})["default"]

values = [one.numpy(), two.numpy(), three.numpy()]
