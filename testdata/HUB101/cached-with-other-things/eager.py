import tensorflow as tf
import tensorflow_hub as hub

CACHE = {}
words = ["the cat sat"]


def get(url):
    if url not in CACHE:
        CACHE[url] = {"module": hub.load(url), "calls": 0}
    CACHE[url]["calls"] += 1
    return CACHE[url]


def embed(words, *, url="https://tfhub.dev/google/nnlm-en-dim50/1", **options):
    entry = get(url)
    return entry["module"].signatures["default"](tf.constant(words, dtype=tf.string))["default"] * options.get("scale", 1.0)


vectors = embed(words) + embed(words, scale=2.0)
numbers = vectors.numpy()
calls = [entry["calls"] for entry in CACHE.values()]
