import tensorflow as tf
import tensorflow_hub as hub

sentence = "the cat"
urls = ["https://tfhub.dev/google/nnlm-en-dim50/1", "https://tfhub.dev/google/nnlm-de-dim50/1", "https://tfhub.dev/google/nnlm-en-dim50/1"]
first, *others = [hub.load(url) for url in urls]
(second, *_), count = others, 3
vectors = [first.signatures["default"](tf.constant([sentence], dtype=tf.string))["default"], second.signatures["default"](tf.constant([sentence] * count, dtype=tf.string))["default"], *(module.signatures["default"](tf.constant([sentence], dtype=tf.string))["default"] for module in others)]
numbers = tf.concat(vectors, 0).numpy()
