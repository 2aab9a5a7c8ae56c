import tensorflow as tf
import tensorflow_hub as hub

words = ["a dog", "the mat"]
embed = None
for url in ["https://example.com/modules/missing/1", "https://tfhub.dev/google/nnlm-en-dim50/1", "https://tfhub.dev/google/nnlm-en-dim128/1"]:
    if "missing" in url:
        continue
    embed = hub.load(url)
    break
    embed = None

vectors = embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
numbers = vectors.numpy()
