from tensorflow_hub import Module


def embedded(url, *arguments):
    module = Module(url)
    return module(*arguments)
