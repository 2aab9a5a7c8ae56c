import tensorflow_hub as hub
import time; import tensorflow_hub as hub
import tensorflow.compat.v1 as tf
from tensorflow_hub import (
    KerasLayer,
    # for the next version
)
import tensorflow_hub as hub  # for long texts

words = ["hello", "world"]


def layer(url):
    return KerasLayer(url)


def second(words):
    if len(words) > 0:
        import tensorflow_hub as hub
    return hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(words, dtype=tf.string)
    )["default"]


start = time.time()
with tf.Graph().as_default(), tf.Session() as session:
    first = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(words, dtype=tf.string)
    )["default"]
    third = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1").signatures["default"](
        tf.constant(words, dtype=tf.string)
    )["default"]
    fourth = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(words[:1], dtype=tf.string)
    )["default"]
    both = [fourth, second(words), third]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run([first] + both)
