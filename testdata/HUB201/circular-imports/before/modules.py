import tensorflow_hub as hub

import encode


def embedding(texts, handle="https://tfhub.dev/google/nnlm-en-dim50/1"):
    return hub.Module(handle)(texts)


def initialisers():
    return encode.initialise()
