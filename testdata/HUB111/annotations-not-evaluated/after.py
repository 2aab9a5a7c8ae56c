from __future__ import annotations

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def embed(module, words: list[str]) -> tf.Tensor:
    return module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]


def load(url: str):
    return hub.load(url)


words = ["good"]
vectors = embed(load("https://tfhub.dev/google/nnlm-en-dim50/1"), words)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
