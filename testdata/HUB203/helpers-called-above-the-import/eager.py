"""What embed makes of words."""
from __future__ import print_function

import tensorflow_hub as hub
import numpy as np


def clean(texts):
    return [text.strip().lower() for text in texts]


def embed(texts):
    module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    return module.signatures["default"](tf.constant(texts, dtype=tf.string))["default"]


# embed gets them below
words = ["Good ", " film"]
cleaned = clean(words)

import tensorflow as tf

vectors = embed(cleaned)
result = np.array(vectors.numpy())
