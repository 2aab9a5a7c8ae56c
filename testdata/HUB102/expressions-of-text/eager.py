import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

words = ["dog", "cat"]
more = ("mat",)
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
outputs = [
    embed.signatures["default"](tf.constant([*words, "movie"], dtype=tf.string))["default"],
    embed.signatures["default"](tf.constant(words + ["good"], dtype=tf.string))["default"],
    embed.signatures["default"](tf.constant(sorted(words)[:1], dtype=tf.string))["default"],
    embed.signatures["default"](tf.constant([words[0]] * 2, dtype=tf.string))["default"],
    embed.signatures["default"](tf.constant(" ".join(words).split(), dtype=tf.string))["default"],
    embed.signatures["default"](tf.constant([b"bytes", words[1].encode("utf-8")], dtype=tf.string))["default"],
    embed.signatures["default"](tf.constant(np.asarray(words), dtype=tf.string))["default"],
    embed.signatures["default"](tf.constant(["%s %s" % (words[0], more[0]), "{}".format(words[1]), f"{words[0]}s"], dtype=tf.string))["default"],
    embed.signatures["default"](tf.constant(list(words) if words else list(more), dtype=tf.string))["default"],
    embed.signatures["default"](tf.strings.join([words, ["a", "b"]], separator=" "))["default"],
    embed.signatures["default"](tf.constant([word.strip() for word in words if word], dtype=tf.string))["default"],
    embed.signatures["default"](tf.constant({word: len(word) for word in words}.keys() and [str(len(word)) for word in words], dtype=tf.string))["default"],
]
values = [each.numpy() for each in outputs]
