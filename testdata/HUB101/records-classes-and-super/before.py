import configparser
import functools
from collections import namedtuple
from math import *
from typing import Any, NamedTuple

import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]
SETTINGS = """
[small]
url = https://tfhub.dev/google/nnlm-en-dim50/1
"""


class Row(namedtuple("Row", "text size")):
    def __new__(cls, text):
        return super(Row, cls).__new__(cls, text, len(text))


class Pair(NamedTuple):
    first: Any
    second: Any


class Encoder:
    def __init__(self, url):
        self.module = hub.Module(url)

    def encode(self, words, scale):
        return self.module(words) * scale


class Patient(Encoder):
    def encode(self, words, scale):
        def once():
            return super(Patient, self).encode(words, scale)

        return once()

    __call__ = functools.partialmethod(encode, scale=2.0)


def rows(words):
    for word in words:
        if not word:
            yield
        yield Row(word)


def url_of(name):
    config = configparser.ConfigParser()
    config.read_string(SETTINGS)
    return config[name]["url"]


with tf.Graph().as_default(), tf.Session() as session:
    patient = Patient(url_of("small"))
    pair = Pair(patient.encode(words, 1.0), patient(words))
    total = tf.add_n([each * floor(1.5) for each in pair])
    sides = [pair[side] for side in range(len(pair))]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run([total] + sides)
sizes = [row.size for row in rows(words)]
