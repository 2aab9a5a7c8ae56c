# One place for all modules.
import tensorflow_hub

_MODULES = {
    "nnlm": "https://tfhub.dev/google/nnlm-en-dim50/1",
    "use": "https://tfhub.dev/google/universal-sentence-encoder/2",
}


def get_module(name, **kwargs):
    """Returns the module called ``name``."""
    if name not in _MODULES:
        raise KeyError(name)
    return tensorflow_hub.load(_MODULES[name])
