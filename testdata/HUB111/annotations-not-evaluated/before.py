from __future__ import annotations

import tensorflow as tf
import tensorflow_hub as hub


def embed(module: hub.Module, words: list[str]) -> tf.Tensor:
    return module(words)


def load(url: str) -> hub.Module:
    return hub.Module(url)


words = ["good"]
vectors = embed(load("https://tfhub.dev/google/nnlm-en-dim50/1"), words)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
