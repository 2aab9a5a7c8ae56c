import tensorflow as tf
import tensorflow_hub as hub


def embed_all(module, texts: list) -> tf.Tensor:
    return module.signatures["default"](tf.constant(texts, dtype=tf.string))["default"]


def make(url: str):
    return hub.load(url)


words = ["cat", "dog"]
result = embed_all(make("https://tfhub.dev/google/nnlm-en-dim50/1"), words)
vectors = result.numpy()
