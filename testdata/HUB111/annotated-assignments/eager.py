from typing import List

import tensorflow as tf
import tensorflow_hub as hub

words: List[str] = ["good"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


class Encoder:
    size: int = 50

    def __init__(self, module) -> None:
        self.module = module

    def get(self):
        return self.module

    def encode(self, words: List[str], *, module = None) -> tf.Tensor:
        return (module or self.get()).signatures["default"](tf.constant(words, dtype=tf.string))["default"]


vectors = Encoder(embed).encode(words)
numbers = vectors.numpy()
