import tensorflow as tf
import tensorflow_hub as hub

sentences = ["hello world", "cat"]

module = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")


def scored(words):
    scores = module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
    return scores.numpy()


found = [scored([each]) for each in sentences]
