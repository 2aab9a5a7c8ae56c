from typing import List

import tensorflow as tf
import tensorflow_hub as hub

words: List[str] = ["good"]
embed: hub.Module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")


class Encoder:
    size: int = 50

    def __init__(self, module: hub.Module) -> None:
        self.module: hub.Module = module

    def get(self) -> hub.Module:
        return self.module

    def encode(self, words: List[str], *, module: hub.Module = None) -> tf.Tensor:
        return (module or self.get())(words)


vectors = Encoder(embed).encode(words)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
