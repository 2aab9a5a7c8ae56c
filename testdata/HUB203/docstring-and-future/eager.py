#!/usr/bin/env python
"""Embeds a few sentences.

Usage: python embed.py
"""

from __future__ import print_function

import tensorflow as tf  # 1.13 or later
import tensorflow_hub as hub

import logging

logging.getLogger("tensorflow").setLevel(logging.ERROR)
import numpy as np

SENTENCES = ["the film was good", "the film was bad"]

# Builds in the default graph.
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128-with-normalization/1")
embeddings = embed.signatures["default"](tf.constant(SENTENCES, dtype=tf.string))["default"]

norms = np.linalg.norm(embeddings.numpy(), axis=1)
