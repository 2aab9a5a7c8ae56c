import time; from tensorflow_hub import Module
import tensorflow as tf
from tensorflow_hub import (
    KerasLayer,  # for the next version
    Module as Encoder,
)
from tensorflow_hub import Module as Large  # for long texts

words = ["hello", "world"]


def layer(url):
    return KerasLayer(url)


def second(words):
    if len(words) > 0:
        from tensorflow_hub import Module
    return Module("https://tfhub.dev/google/nnlm-en-dim50/1")(words)


start = time.time()
with tf.Graph().as_default(), tf.Session() as session:
    first = Encoder("https://tfhub.dev/google/nnlm-en-dim50/1")(words)
    third = Large("https://tfhub.dev/google/nnlm-en-dim128/1")(words)
    fourth = Module("https://tfhub.dev/google/nnlm-en-dim50/1")(words[:1])
    both = [fourth, second(words), third]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run([first] + both)
