from dataclasses import dataclass, field

import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]


@dataclass
class Encoder:
    module: object
    session: tf.Session = field(default_factory=tf.Session)

    def encode(self, words):
        vectors = self.module(words)
        self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return self.session.run(vectors)


encoder = Encoder(hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1"))
by_method = encoder.encode(words)
by_field = encoder.session.run(encoder.module(words * 2))
