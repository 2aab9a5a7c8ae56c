import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["good", "bad dog"]
URLS = ["https://tfhub.dev/google/nnlm-en-dim50/1", "https://tfhub.dev/google/nnlm-de-dim50/1"]


def load(urls):
    for url in urls:
        yield url, hub.load(url)


def all_of(urls):
    yield from (hub.load(url) for url in urls)


out = [module.signatures["default"](tf.constant(words, dtype=tf.string))["default"] for url, module in load(URLS) if "-en-" in url]
for module in all_of(URLS):
    out.append(module.signatures["default"](tf.constant(words, dtype=tf.string))["default"] * 2.0)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(out)
