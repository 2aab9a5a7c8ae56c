import collections

import tensorflow as tf
import tensorflow_hub as hub

CACHE = {}
words = ["good", "bad dog"]


def get(url):
    return CACHE.setdefault(url, hub.Module(url))


modules = [get("https://tfhub.dev/google/nnlm-en-dim50/1"), hub.Module("https://tfhub.dev/google/nnlm-de-dim50/1")]
by_name = {**{"first": next(iter(modules))}, "last": modules.copy().pop()}
queue = collections.deque(modules, maxlen=2)
queue.append(hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1"))
out = [by_name["first"](words), by_name["last"](words), queue.popleft()(words), queue[0](words)]
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(out)
