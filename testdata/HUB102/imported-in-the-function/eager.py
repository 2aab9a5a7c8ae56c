texts = ["sat", "mat"]


def embed(texts, url="https://tfhub.dev/google/nnlm-en-dim50/1"):
    """Imports what it needs when it is needed."""
    import tensorflow as tf
    import tensorflow_hub as hub

    vectors = hub.load(url).signatures["default"](tf.constant(texts, dtype=tf.string))["default"]
    return vectors.numpy()


values = embed(texts)
