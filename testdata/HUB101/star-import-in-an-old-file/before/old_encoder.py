from tensorflow_hub import *

embed = Module("https://tfhub.dev/google/nnlm-en-dim128/1")


def encode(words):
    return embed(words)
