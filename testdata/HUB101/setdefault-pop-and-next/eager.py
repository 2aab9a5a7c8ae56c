import collections

import tensorflow as tf
import tensorflow_hub as hub

CACHE = {}
words = ["good", "bad dog"]


def get(url):
    return CACHE.setdefault(url, hub.load(url))


modules = [get("https://tfhub.dev/google/nnlm-en-dim50/1"), hub.load("https://tfhub.dev/google/nnlm-de-dim50/1")]
by_name = {**{"first": next(iter(modules))}, "last": modules.copy().pop()}
queue = collections.deque(modules, maxlen=2)
queue.append(hub.load("https://tfhub.dev/google/nnlm-en-dim50/1"))
out = [by_name["first"].signatures["default"](tf.constant(words, dtype=tf.string))["default"], by_name["last"].signatures["default"](tf.constant(words, dtype=tf.string))["default"], queue.popleft().signatures["default"](tf.constant(words, dtype=tf.string))["default"], queue[0].signatures["default"](tf.constant(words, dtype=tf.string))["default"]]
numbers = [each.numpy() for each in out]
