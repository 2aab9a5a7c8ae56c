texts = ["sat", "mat"]


def embed(texts, url="https://tfhub.dev/google/nnlm-en-dim50/1"):
    """Imports what it needs when it is needed."""
    import tensorflow.compat.v1 as tf
    import tensorflow_hub as hub

    graph = tf.Graph()
    with graph.as_default():
        vectors = hub.load(url).signatures["default"](tf.constant(texts, dtype=tf.string))["default"]
        init = tf.group(tf.global_variables_initializer(), tf.tables_initializer())
    with tf.Session(graph=graph) as session:
        session.run(init)
        return session.run(vectors)


values = embed(texts)
