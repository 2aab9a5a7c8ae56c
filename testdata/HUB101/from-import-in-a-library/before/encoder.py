from tensorflow_hub import Module


def embedded(words):
    embed = Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    return embed(words)
