import tensorflow as tf
import tensorflow_hub as hub

WORDS = ["good", "bad"]


def build(handle, scale):
    embed = hub.load(handle)

    # as it is asked for
    def embedded(text):
        return embed.signatures["default"](text)["default"] * scale

    return embed, embedded


def encode(words):
    embed, vectors = build("https://tfhub.dev/google/nnlm-en-dim50/1", 2.0)
    found = vectors(tf.constant(words, dtype=tf.string)).numpy()
    return found, len(sorted(embed.signatures))


def encode_other(words):
    (_, vectors) = build("https://tfhub.dev/google/nnlm-en-dim128/1", 3.0)
    return vectors(tf.constant(words, dtype=tf.string)).numpy()


def inputs(handle):
    module = hub.load(handle)

    def embedded(text):
        return module.signatures["default"](text)["default"]

    return embedded


embedded = inputs("https://tfhub.dev/google/nnlm-en-dim50/1")


def means(text):
    return tf.reduce_mean(embedded(text), axis=1)


averages = means(tf.constant(WORDS, dtype=tf.string)).numpy()
text_ = tf.constant(WORDS + ["fine"], dtype=tf.string)
longer = [embedded(text_).numpy(), means(text_).numpy()]
first, signatures = encode(WORDS)
second, _ = encode(WORDS[:1])
other = encode_other(WORDS)
