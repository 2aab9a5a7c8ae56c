import tensorflow as tf
import tensorflow_hub as hub

words = ["good", "bad dog"]
URLS = ["https://tfhub.dev/google/nnlm-en-dim50/1", "https://tfhub.dev/google/nnlm-de-dim50/1"]


def load(urls):
    for url in urls:
        yield url, hub.Module(url)


def all_of(urls):
    yield from (hub.Module(url) for url in urls)


out = [module(words) for url, module in load(URLS) if "-en-" in url]
for module in all_of(URLS):
    out.append(module(words) * 2.0)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(out)
