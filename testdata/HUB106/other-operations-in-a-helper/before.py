import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]


def any_language(url, words):
    import tf_sentencepiece  # noqa: F401

    return hub.Module(url)(words)


with tf.Graph().as_default(), tf.Session() as session:
    vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
