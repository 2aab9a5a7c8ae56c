from __future__ import annotations

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["hello", "world"]


def embedded(module: hub.Module, words: list):
    return module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]


def with_options(url: str, *arguments) -> hub.Module:
    module = hub.Module(url)
    module(*arguments)
    return module


with tf.Graph().as_default(), tf.Session() as session:
    vectors = embedded(hub.load("https://tfhub.dev/google/nnlm-en-dim50/1"), words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
