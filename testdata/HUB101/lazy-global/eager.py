import numpy as np
import tensorflow as tf

first = ["the cat sat", "on a mat"]
second = np.array(["dogs ran away", "world"])

encoder = None


def embed_text(text):
    """Embeds text, making the encoder the first time."""
    import tensorflow_hub as hub  # slow to import

    global encoder
    if encoder is None:
        encoder = hub.load("https://tfhub.dev/google/universal-sentence-encoder-large/3")
    return encoder.signatures["default"](tf.constant(text, dtype=tf.string))["default"]


similarity = tf.matmul(embed_text(first), embed_text(second), transpose_b=True)
scores = similarity.numpy()
