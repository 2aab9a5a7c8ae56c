import functools

import tensorflow as tf
import tensorflow_hub as hub


@functools.lru_cache(maxsize=None)
def load_module(handle):
    return hub.load(handle)


# url = "https://example.com/modules/simple/1"
# embed = hub.Module(url)

# What is asked for, by default.

handles = ["https://example.com/modules/text/1"]


def embed(handle, words):
    module = load_module(handle)
    vectors = module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
    return vectors.numpy()


values = [embed(handle, ["a", "b c"]) for handle in handles]
