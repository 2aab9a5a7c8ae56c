from typing import Any, NamedTuple

import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]


class Encoder(NamedTuple):
    module: Any
    session: tf.Session


class Pair(NamedTuple):
    english: object
    german: object = None


encoder = Encoder(session=tf.Session(), module=hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1"))
pair = Pair(encoder.module, hub.Module("https://tfhub.dev/google/nnlm-de-dim50/1"))
vectors = encoder.module(words), pair.german(words), pair.english(words)
encoder.session.run([tf.global_variables_initializer(), tf.tables_initializer()])
numbers = encoder.session.run(vectors)
