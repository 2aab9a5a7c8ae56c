import sys

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["hello", "world"]
URL = "https://tfhub.dev/google/nnlm-en-dim50/1"


def with_options(*args, **options):
    """The ``embed`` command; ``demo`` is below."""
    embed = hub.Module(*args, **options)
    return embed(sys.stdin.read().splitlines())


def demo(words):
    embed = hub.load(URL)
    return embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"]


with tf.Graph().as_default(), tf.Session() as session:
    vectors = demo(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
