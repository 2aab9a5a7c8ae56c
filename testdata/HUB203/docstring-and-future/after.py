#!/usr/bin/env python
"""Embeds a few sentences.

Usage: python embed.py
"""

from __future__ import print_function

import tensorflow.compat.v1 as tf  # 1.13 or later
import tensorflow_hub as hub

import logging

tf.disable_v2_behavior()

logging.getLogger("tensorflow").setLevel(logging.ERROR)
import numpy as np

SENTENCES = ["the film was good", "the film was bad"]

# Builds in the default graph.
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128-with-normalization/1")
embeddings = embed.signatures["default"](tf.constant(SENTENCES, dtype=tf.string))["default"]

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    norms = np.linalg.norm(session.run(embeddings), axis=1)
