import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

texts = ["a cat", "two dogs"]


def embed(module, messages):
    return module.signatures["default"](tf.constant(messages, dtype=tf.string))["default"]


nnlm = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
from_list = embed(nnlm, texts)
from_tuple = embed(nnlm, ("hello", "world"))
from_array = embed(nnlm, np.array(texts, dtype=object))
from_comprehension = embed(nnlm, [text.upper() for text in texts])
from_generator = embed(nnlm, list(reversed(texts)))
values = [from_list.numpy(), from_tuple.numpy(), from_array.numpy(), from_comprehension.numpy(), from_generator.numpy()]
