import tensorflow as tf
import tensorflow_hub as hub

corpus = {"en": "hello world", "de": "hello cat"}

by_language = {
    "en": hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1"),
    "de": hub.Module("https://tfhub.dev/google/nnlm-de-dim50/1"),
}
large, small = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1"), by_language["en"]
sizes = [hub.Module(url) for url in ("https://tfhub.dev/google/Wiki-words-250/1",)]

each = {language: by_language[language]([text]) for language, text in corpus.items()}
for module in (large, small):
    each[len(each)] = module([corpus["en"], corpus["de"]])
each["wide"] = sizes[0](list(corpus.values()))

with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = sess.run(each)
