import numpy as np


class Module:
    """A layer of a library of our own."""

    def __init__(self, url):
        self.url = url

    def __call__(self, x, signature="default", as_dict=False):
        result = np.asarray(x) * len(self.url)
        return {signature: result} if as_dict else result


class Hub:
    Module = Module


hub = Hub()
tensorflow_hub = "the name of a package"
module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
values = module([1.0, 2.0], signature="default", as_dict=True)["default"]
others = Module("a")([3.0])
