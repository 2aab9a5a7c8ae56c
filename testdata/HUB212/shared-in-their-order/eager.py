import tensorflow as tf
import tensorflow_hub as hub

texts = ["hello", "ran"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")


def first(a_in):
    return tf.nn.l2_normalize(embed.signatures["default"](a_in)["default"], axis=1)


def second(b_in):
    return tf.nn.l2_normalize(embed.signatures["default"](b_in)["default"], axis=1)


def scores(first, second):
    return tf.reduce_sum(first * second, axis=1)


def get_scores(text_a, text_b):
    first_ = first(tf.constant(text_a, dtype=tf.string))
    second_ = second(tf.constant(text_b, dtype=tf.string))
    x, y, s = first_.numpy(), second_.numpy(), scores(first=first_, second=second_).numpy()
    return x, y, s


out = get_scores(texts, ["world", "away"])
