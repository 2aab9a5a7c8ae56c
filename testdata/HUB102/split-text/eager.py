import re

import tensorflow as tf
import tensorflow_hub as hub

document = """hello world

a cat sat on the mat
"""

lines = [line for line in document.split("\n") if line.strip()]
words = [re.sub(r"\W", "", word.lower()) for line in lines for word in line.split()]

tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.ERROR)
elmo = hub.load("https://tfhub.dev/google/elmo/2")
sentence_vectors = elmo.signatures["default"](tf.constant(lines, dtype=tf.string))["default"].numpy()
word_vectors = elmo.signatures["tokens"](
    tokens=tf.constant([words], dtype=tf.string),
    sequence_len=tf.constant([len(words)], dtype=tf.int32),
)["word_emb"].numpy()
