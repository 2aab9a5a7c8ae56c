import collections

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

CACHE = {}
words = ["good", "bad dog"]


def get(url):
    return CACHE.setdefault(url, hub.load(url))


modules = [get("https://tfhub.dev/google/nnlm-en-dim50/1"), hub.load("https://tfhub.dev/google/nnlm-de-dim50/1")]
by_name = {**{"first": next(iter(modules))}, "last": modules.copy().pop()}
queue = collections.deque(modules, maxlen=2)
queue.append(hub.load("https://tfhub.dev/google/nnlm-en-dim50/1"))
out = [by_name["first"].signatures["default"](tf.constant(words, dtype=tf.string))["default"], by_name["last"].signatures["default"](tf.constant(words, dtype=tf.string))["default"], queue.popleft().signatures["default"](tf.constant(words, dtype=tf.string))["default"], queue[0].signatures["default"](tf.constant(words, dtype=tf.string))["default"]]
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(out)
