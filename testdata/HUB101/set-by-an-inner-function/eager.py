import tensorflow as tf
import tensorflow_hub as hub


def run(words):
    embed = None

    def prepare(url):
        nonlocal embed
        embed = hub.load(url)

    prepare("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
    return vectors.numpy()


words = ["a good movie"]
numbers = run(words)
