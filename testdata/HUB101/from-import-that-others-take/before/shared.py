from tensorflow_hub import Module


def spanish(words):
    return Module("https://tfhub.dev/google/nnlm-es-dim50/1")(words)
