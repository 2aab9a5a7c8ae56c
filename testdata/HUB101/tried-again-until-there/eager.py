import tensorflow as tf
import tensorflow_hub as hub

words = ["good", "bad dog"]

try:
    embed
except NameError:
    embed = None

tries = 0
while embed is None and tries < 3:
    tries += 1
    try:
        if tries < 2:
            raise IOError("no network")
        embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    except IOError:
        continue
    finally:
        waited = tries * 0.1
out = embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"] * waited
numbers = out.numpy()
