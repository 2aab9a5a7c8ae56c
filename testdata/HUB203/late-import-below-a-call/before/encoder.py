import tensorflow_hub as hub


def embedded(words):
    return hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(words)
