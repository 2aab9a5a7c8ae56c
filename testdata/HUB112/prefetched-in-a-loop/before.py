import tensorflow as tf
import tensorflow_hub as hub

words = ["good"]
URLS = ["https://tfhub.dev/google/nnlm-en-dim50/1", "https://tfhub.dev/google/nnlm-de-dim50/1"]


def prefetch(urls):
    for url in urls:
        with tf.Graph().as_default():
            hub.Module(url)


def embed(words):
    with tf.Graph().as_default(), tf.Session() as session:
        vectors = hub.Module(URLS[0])(words)
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(vectors)


prefetch(URLS)
numbers = embed(words)
