try:
    import tensorflow.compat.v1 as tf
    import tensorflow_hub as hub
except ImportError:  # pragma: no cover
    hub = None

texts = ["a cat", "mat"]


def embed(texts):
    if hub is None:
        raise RuntimeError("tensorflow_hub is missing")
    with tf.Graph().as_default():
        vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
            tf.constant(texts, dtype=tf.string)
        )["default"]
        with tf.Session() as sess:
            sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
            return sess.run(vectors)


values = embed(texts)
