#!/usr/bin/env python
# -*- coding: latin-1 -*-
"""Wörter und Vektoren: Prüfung auf Ähnlichkeit."""
import tensorflow as tf
import tensorflow_hub as hub

names = ["cat", "größe"]  # "größe" is no word of the vocabulary

wörter = hub.load("https://tfhub.dev/google/nnlm-de-dim50/1")  # für später
vectors = wörter.signatures["default"](tf.constant(["ähnlich", "cat"], dtype=tf.string))["default"]
more = wörter.signatures["default"](tf.constant(names, dtype=tf.string))["default"]
german, other = vectors.numpy(), more.numpy()
