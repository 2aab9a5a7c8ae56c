import tensorflow as tf
import tensorflow_hub as hub

corpus = {"en": "hello world", "de": "hello cat"}

by_language = {
    "en": hub.load("https://tfhub.dev/google/nnlm-en-dim50/1"),
    "de": hub.load("https://tfhub.dev/google/nnlm-de-dim50/1"),
}
large, small = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1"), by_language["en"]
sizes = [hub.load(url) for url in ("https://tfhub.dev/google/Wiki-words-250/1",)]

each = {language: by_language[language].signatures["default"](tf.constant([text], dtype=tf.string))["default"] for language, text in corpus.items()}
for module in (large, small):
    each[len(each)] = module.signatures["default"](tf.constant([corpus["en"], corpus["de"]], dtype=tf.string))["default"]
each["wide"] = sizes[0].signatures["default"](tf.constant(list(corpus.values()), dtype=tf.string))["default"]

values = {key: value.numpy() for key, value in each.items()}
