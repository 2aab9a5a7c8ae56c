import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import tensorflow
import tensorflow_hub as hub
from tensorflow.compat.v1 import nn, layers

tensorflow.compat.v1.disable_v2_behavior()

words = ["the cat", "a dog"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = nn.relu(embed.signatures["default"](tensorflow.constant(words, dtype=tensorflow.string))["default"])
kept = nn.dropout(vectors, keep_prob=0.9, seed=3)
scores = layers.dense(vectors, 3, kernel_initializer=tensorflow.compat.v1.ones_initializer(), use_bias=False)
with tensorflow.compat.v1.Session() as session:
    session.run([tensorflow.compat.v1.global_variables_initializer(), tensorflow.compat.v1.tables_initializer()])
    numbers, part = session.run([scores, kept])
