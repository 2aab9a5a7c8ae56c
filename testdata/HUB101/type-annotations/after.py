from typing import List, Optional

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

lines: List[str] = ["a dog", "a cat in the fog"]


class Service:
    session: Optional[tf.Session] = None

    def __init__(self, url: str) -> None:
        self.graph = tf.Graph()
        with self.graph.as_default():
            self.text: tf.Tensor = tf.placeholder(tf.string, [None])
            embed = hub.load(url)
            self.vectors: tf.Tensor = embed.signatures["default"](self.text)["default"]
            self.init = [tf.global_variables_initializer(), tf.tables_initializer()]
        self.graph.finalize()

    def start(self) -> "Service":
        self.session = tf.Session(graph=self.graph)
        self.session.run(self.init)
        return self

    def __call__(self, lines: List[str]) -> np.ndarray:
        return self.session.run(self.vectors, {self.text: lines})


vectors = Service(url="https://tfhub.dev/google/random-nnlm-en-dim128/1").start()(lines)
