import tensorflow_hub as hub


def encoder(url):
    module = hub.Module(url)
    return lambda texts: module(list(texts))
