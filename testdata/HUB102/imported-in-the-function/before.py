texts = ["sat", "mat"]


def embed(texts, url="https://tfhub.dev/google/nnlm-en-dim50/1"):
    """Imports what it needs when it is needed."""
    import tensorflow as tf
    import tensorflow_hub as hub

    graph = tf.Graph()
    with graph.as_default():
        vectors = hub.Module(url)(texts)
        init = tf.group(tf.global_variables_initializer(), tf.tables_initializer())
    with tf.Session(graph=graph) as session:
        session.run(init)
        return session.run(vectors)


values = embed(texts)
