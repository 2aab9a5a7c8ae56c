import numpy as np

reviews = ["good movie", "bad bad film", "the film was ."]


def embed(texts):
    import tensorflow as tf
    import tensorflow_hub as hub

    encoder = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = encoder.signatures["default"](tf.constant(texts, dtype=tf.string))["default"]
    return vectors.numpy()


def pairwise(vectors):
    import tensorflow as tf

    def unit(rows):
        return tf.nn.l2_normalize(rows, 1)

    fetched = unit(tf.constant(vectors, dtype=tf.float32))
    return tf.matmul(fetched, fetched, transpose_b=True).numpy()


vectors = embed(reviews)
similarity = pairwise(vectors)
closest = np.argsort(-similarity, axis=1)[:, 1]
