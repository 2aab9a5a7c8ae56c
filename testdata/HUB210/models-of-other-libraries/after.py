import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

sentences = ["the cat", "a dog"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"]
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    rows = session.run(vectors)


def sample(model, number):
    model.eval()
    model.to("cpu")
    return model(np.ones([number, 2]))


def scores(classifier):
    classifier.eval()
    return classifier(rows)
