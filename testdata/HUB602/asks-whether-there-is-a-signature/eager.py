import tensorflow as tf
import tensorflow_hub as hub

words = ["hello world"]


def embed(url, words):
    module = hub.load(url)
    if "image_feature_vector" in sorted(module.signatures):
        raise ValueError("no text module")
    if "text" in module.signatures["default"].structured_input_signature[1]:
        return module.signatures["default"](text=tf.constant(words, dtype=tf.string))["default"]
    return module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]


count = len(sorted(hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures))
vectors = embed("https://tfhub.dev/google/universal-sentence-encoder/2", words)
numbers = vectors.numpy()
