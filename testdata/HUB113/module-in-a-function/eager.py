import tensorflow as tf
import tensorflow_hub as hub

URL = "https://tfhub.dev/google/universal-sentence-encoder/2"


def embed(spec, texts):
    module = hub.load(spec)
    return module.signatures["default"](tf.constant(texts, dtype=tf.string))["default"]


spec = URL
vectors = embed(spec, ["the cat"])
values = vectors.numpy()
