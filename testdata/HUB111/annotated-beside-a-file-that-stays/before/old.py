import tensorflow_hub as hub


def called(module: hub.Module, words):
    return module(words)


def embedded(url, words, server):
    module: hub.Module = hub.Module(url)
    server.add(module)
    return called(module, words)
