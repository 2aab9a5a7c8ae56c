import tensorflow
import tensorflow_hub

text = ["good good", "world"]

elmo = tensorflow_hub.load("https://tfhub.dev/google/elmo/2")


def mean(words):
    embedded = elmo.signatures["default"](words)["elmo"]
    return tensorflow.reduce_mean(embedded, axis=1)


pooled = mean(tensorflow.constant(text, dtype=tensorflow.string)).numpy()
