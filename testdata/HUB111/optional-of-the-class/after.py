from typing import Dict, List, Optional

import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

texts = ["bad", "fog"]


class Encoder:
    session: tf.Session
    module: Optional[object] = None

    def __init__(self, url: str = "https://tfhub.dev/google/nnlm-en-dim50/1") -> None:
        self.inputs: tf.Tensor = tf.placeholder(tf.string, [None])
        self.module = hub.load(url)
        self.outputs: Dict[str, tf.Tensor] = self.module.signatures["default"](self.inputs)
        self.session = tf.Session()
        self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def encode(self, texts: List[str]) -> np.ndarray:
        return self.session.run(self.outputs, {self.inputs: texts})["default"]


encoded = Encoder().encode(texts)
