"""What embed makes of words."""
from __future__ import print_function

import tensorflow_hub as hub
import numpy as np


def clean(texts):
    return [text.strip().lower() for text in texts]


def embed(texts):
    module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    return module(texts)


# embed gets them below
words = ["Good ", " film"]
cleaned = clean(words)

import tensorflow as tf

vectors = embed(cleaned)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = np.array(session.run(vectors))
