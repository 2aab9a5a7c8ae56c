from tensorflow_hub import Module


def embedded(url, words, server):
    module = Module(url)
    server.add(module)
    return module(words)
