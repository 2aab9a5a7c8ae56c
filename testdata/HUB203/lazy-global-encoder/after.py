import numpy as np

batches = [["the fog", "dogs"], ["movie"]]
encoder = None
graph, session = None, None


def embed_text(text):
    import tensorflow.compat.v1 as tf
    import tensorflow_hub as hub

    global encoder, graph, session
    if encoder is None:
        graph = tf.Graph()
        with graph.as_default():
            encoder = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
            session = tf.Session(graph=graph)
    with graph.as_default():
        embedding = encoder.signatures["default"](tf.constant(text, dtype=tf.string))["default"]
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(embedding)


vectors = np.concatenate([embed_text(batch) for batch in batches])
