from typing import List

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

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
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
