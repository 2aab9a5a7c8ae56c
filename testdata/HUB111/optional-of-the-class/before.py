from typing import Dict, List, Optional

import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

texts = ["bad", "fog"]


class Encoder:
    session: tf.Session
    module: Optional[hub.Module] = None

    def __init__(self, url: str = "https://tfhub.dev/google/nnlm-en-dim50/1") -> None:
        self.inputs: tf.Tensor = tf.placeholder(tf.string, [None])
        self.module = hub.Module(url)
        self.outputs: Dict[str, tf.Tensor] = self.module(inputs=self.inputs, as_dict=True)
        self.session = tf.Session()
        self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def encode(self, texts: List[str]) -> np.ndarray:
        return self.session.run(self.outputs, {self.inputs: texts})["default"]


encoded = Encoder().encode(texts)
