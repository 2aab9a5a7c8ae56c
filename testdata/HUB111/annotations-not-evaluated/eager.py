from __future__ import annotations

import tensorflow as tf
import tensorflow_hub as hub


def embed(module, words: list[str]) -> tf.Tensor:
    return module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]


def load(url: str):
    return hub.load(url)


words = ["good"]
vectors = embed(load("https://tfhub.dev/google/nnlm-en-dim50/1"), words)
numbers = vectors.numpy()
