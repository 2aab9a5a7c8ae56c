import numpy as np

reviews = ["good movie", "bad bad film", "the film was ."]


def embed(texts):
    import tensorflow.compat.v1 as tf
    import tensorflow_hub as hub

    with tf.Graph().as_default():
        encoder = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
        vectors = encoder.signatures["default"](tf.constant(texts, dtype=tf.string))["default"]
        with tf.Session() as sess:
            sess.run(tf.global_variables_initializer())
            sess.run(tf.tables_initializer())
            return sess.run(vectors)


def pairwise(vectors):
    import tensorflow.compat.v1 as tf

    with tf.Graph().as_default(), tf.Session() as sess:
        rows = tf.placeholder(tf.float32, [None, None])
        unit = tf.nn.l2_normalize(rows, 1)
        return sess.run(tf.matmul(unit, unit, transpose_b=True), {rows: vectors})


vectors = embed(reviews)
similarity = pairwise(vectors)
closest = np.argsort(-similarity, axis=1)[:, 1]
