from shared import Module, spanish


def embedded(url, words, server):
    module = Module(url)
    server.add(module)
    return module(words) if server else spanish(words)
