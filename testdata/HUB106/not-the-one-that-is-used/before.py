import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]
URL = "https://tfhub.dev/google/universal-sentence-encoder/2"


def multilingual(words):
    import tf_sentencepiece  # noqa: F401

    embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder-multilingual/1")
    return embed(words)


def english(words):
    embed = hub.Module(URL)
    return embed(words)


with tf.Graph().as_default(), tf.Session() as session:
    vectors = english(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
