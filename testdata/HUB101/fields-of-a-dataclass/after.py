from dataclasses import dataclass, field

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["hello", "world"]


@dataclass
class Encoder:
    module: object
    session: tf.Session = field(default_factory=tf.Session)

    def encode(self, words):
        vectors = self.module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
        self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return self.session.run(vectors)


encoder = Encoder(hub.load("https://tfhub.dev/google/nnlm-en-dim50/1"))
by_method = encoder.encode(words)
by_field = encoder.session.run(encoder.module.signatures["default"](tf.constant(words * 2, dtype=tf.string))["default"])
