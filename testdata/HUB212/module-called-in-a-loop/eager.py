import tensorflow as tf
import tensorflow_hub as hub

rounds = 3

module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def next_words(module, words):
    inputs = {}
    inputs["text"] = tf.strings.join([words, " again"])
    outputs = module.signatures["default"](inputs["text"])
    return tf.as_string(tf.argmax(outputs["default"], axis=1)), outputs["default"]


def make_chain(text):
    words = text
    chain = []
    for number in range(rounds):
        words, vectors = next_words(module, words)
        chain.append(words)
    return chain


def chain(text):
    chain = make_chain(text)
    return tf.stack(chain)


def make_total(total):
    for number in range(rounds):
        others = [total * factor for factor in (1.0, 2.0)]
        total = others[0] + others[1]
    return total


def total(text):
    total = module.signatures["default"](text)["default"]
    return make_total(total)


found = chain(tf.constant(["the cat", "a dog ran"], dtype=tf.string)).numpy()
again = chain(tf.constant(["fog"], dtype=tf.string)).numpy()
grown = total(tf.constant(["fog"], dtype=tf.string)).numpy()
