import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["hello", "world"]
URL = "https://tfhub.dev/google/universal-sentence-encoder/2"


def multilingual(words):
    import tf_sentencepiece  # noqa: F401

    embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder-multilingual/1")
    return embed(words)


def english(words):
    embed = hub.load(URL)
    return embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"]


with tf.Graph().as_default(), tf.Session() as session:
    vectors = english(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
