#!/usr/bin/env python
# -*- coding: latin-1 -*-
"""Wörter und Vektoren: Prüfung auf Ähnlichkeit."""
import tensorflow as tf
import tensorflow_hub as hub

names = ["cat", "größe"]  # "größe" is no word of the vocabulary

with tf.Graph().as_default():
    wörter = hub.Module("https://tfhub.dev/google/nnlm-de-dim50/1")  # für später
    vectors = wörter(["ähnlich", "cat"])
    more = wörter(names)
    with tf.Session() as sess:
        sess.run(tf.global_variables_initializer())
        sess.run(tf.tables_initializer())
        german, other = sess.run([vectors, more])
