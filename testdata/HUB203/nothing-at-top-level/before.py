import tensorflow as tf, tensorflow_hub as hub
import numpy as np

A = "the movie was good"
B = "the film was good"
results = {}


def similarity(a, b):
    def session_of(graph):
        return tf.Session(graph=graph)

    graph = tf.Graph()
    with graph.as_default():
        module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder-large/2")
        vectors = module([a, b])
        initialisers = tf.global_variables_initializer(), tf.tables_initializer()
    session = session_of(graph)
    try:
        list(map(session.run, initialisers))
        return np.inner(*session.run(vectors))
    finally:
        session.close()


if __name__ == '__main__':
    score = similarity(A, B); results[A] = score
