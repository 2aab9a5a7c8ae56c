import importlib
import os

import tensorflow.compat.v1 as tf

BERT = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"
USE = "https://tfhub.dev/google/universal-sentence-encoder/2"
words = ["a cat"]
encoder = importlib.import_module(os.path.splitext("encoder.py")[0])
session = tf.Session()


def start():
    if not tf.executing_eagerly():
        encoder.initialize_vars(session)


answer = encoder.fetch({"example.com": len(words)}, "example.com")
sizes = [len(encoder.vocabulary(session, path)) for path in (BERT, BERT)]
lower = encoder.Featurizer(BERT, session=session).lower
text = encoder.Encoder(USE, session)
other = encoder.Encoder(USE, session)
start()
vectors = [text.encode(words), other.encode(words + ["the dog ran"]), text.encode(["x"])]
more = [encoder.embed(session, words, start), encoder.embed(session, ["x", "y"], start)]
constants = [encoder.constant(session, USE, start), encoder.shared(session, USE, start)]

session = tf.Session()
pairs = encoder.pair(session, start, USE)
session = tf.Session()
again = encoder.apply(session, start)
