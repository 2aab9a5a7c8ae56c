import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

words = ["good"]
URLS = ["https://tfhub.dev/google/nnlm-en-dim50/1", "https://tfhub.dev/google/nnlm-de-dim50/1"]


def prefetch(urls):
    for url in urls:
        with tf.Graph().as_default():
            hub.load(url)


def embed(words):
    with tf.Graph().as_default(), tf.Session() as session:
        vectors = hub.load(URLS[0]).signatures["default"](tf.constant(words, dtype=tf.string))["default"]
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(vectors)


prefetch(URLS)
numbers = embed(words)
