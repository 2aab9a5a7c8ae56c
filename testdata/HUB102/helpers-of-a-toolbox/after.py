"""Helpers around modules, collected from several projects; today's script uses one of them."""

import random

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["hello", "world"]
BERT = "https://tfhub.dev/google/bert_uncased_L-12_H-768_A-12/1"


def with_any_arguments(url, *inputs, **options):
    module = hub.Module(url)
    return module(*inputs, **options)


def in_a_mode(url, texts, mode):
    module = hub.Module(url)
    return module(texts, mode=mode)


def whole_or_default(url, texts, whole):
    module = hub.Module(url)
    return module(texts, as_dict=whole)


def any_signature(url, texts):
    module = hub.Module(url)
    return module(texts, signature=random.choice(module.get_signature_names()))


def embedded_ids(ids):
    bert = hub.Module(BERT)
    return bert([ids, ids], signature="tokens", as_dict=True)["pooled_output"]


def rows_or_parts(url, flag):
    module = hub.Module(url)
    given = {"x": [[1.0, 2.0, 3.0, 4.0]]} if flag else [[1.0, 2.0, 3.0, 4.0]]
    return module(given)


def at_once(url, given):
    inputs = {"apples": given, "bananas": 3}
    return hub.Module(url)(inputs, signature="fruit_to_pet", as_dict=True)


def sparse_rows(url, rows):
    module = hub.Module(url)
    inputs = {"x": tf.sparse_placeholder(tf.float32, [None, rows])}
    return module(inputs), module(dict(x=tf.sparse_placeholder(tf.float32, [None, rows])))


def sparse_alone(url, rows):
    module = hub.Module(url)
    return module(tf.sparse_placeholder(tf.float32, [None, rows]))


def lines_of(path):
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
    return embed(line.strip() for line in open(path))


def doubled():
    class Fixed:
        module = hub.Module("https://example.com/modules/dtype/1")
        inputs = {"x": [1.0], "i": [2]}
        outputs = module(inputs, as_dict=True)

    return Fixed.outputs["twice"]


with tf.Graph().as_default(), tf.Session() as session:
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
