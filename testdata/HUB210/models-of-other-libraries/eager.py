import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat", "a dog"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"]
rows = vectors.numpy()


def sample(model, number):
    model.eval()
    model.to("cpu")
    return model(np.ones([number, 2]))


def scores(classifier):
    classifier.eval()
    return classifier(rows)
