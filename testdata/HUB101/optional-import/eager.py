try:
    import tensorflow as tf
    import tensorflow_hub as hub
except ImportError:  # pragma: no cover
    hub = None

texts = ["a cat", "mat"]


def embed(texts):
    if hub is None:
        raise RuntimeError("tensorflow_hub is missing")
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(texts, dtype=tf.string)
    )["default"]
    return vectors.numpy()


values = embed(texts)
