import tensorflow as tf
import tensorflow_hub as hub

words = ["good"]
URLS = ["https://tfhub.dev/google/nnlm-en-dim50/1", "https://tfhub.dev/google/nnlm-de-dim50/1"]


def prefetch(urls):
    for url in urls:
        hub.load(url)


def embed(words):
    vectors = hub.load(URLS[0]).signatures["default"](tf.constant(words, dtype=tf.string))["default"]
    return vectors.numpy()


prefetch(URLS)
numbers = embed(words)
