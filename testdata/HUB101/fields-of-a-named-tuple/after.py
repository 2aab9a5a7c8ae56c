from typing import Any, NamedTuple

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["hello", "world"]


class Encoder(NamedTuple):
    module: Any
    session: tf.Session


class Pair(NamedTuple):
    english: object
    german: object = None


encoder = Encoder(session=tf.Session(), module=hub.load("https://tfhub.dev/google/nnlm-en-dim50/1"))
pair = Pair(encoder.module, hub.load("https://tfhub.dev/google/nnlm-de-dim50/1"))
vectors = encoder.module.signatures["default"](tf.constant(words, dtype=tf.string))["default"], pair.german.signatures["default"](tf.constant(words, dtype=tf.string))["default"], pair.english.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
encoder.session.run([tf.global_variables_initializer(), tf.tables_initializer()])
numbers = encoder.session.run(vectors)
