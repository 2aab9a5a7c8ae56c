import numpy as np

batches = [["the fog", "dogs"], ["movie"]]
encoder = None
graph, session = None, None


def embed_text(text):
    import tensorflow as tf
    import tensorflow_hub as hub

    global encoder, graph, session
    if encoder is None:
        encoder = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
    embedding = encoder.signatures["default"](tf.constant(text, dtype=tf.string))["default"]
    return embedding.numpy()


vectors = np.concatenate([embed_text(batch) for batch in batches])
