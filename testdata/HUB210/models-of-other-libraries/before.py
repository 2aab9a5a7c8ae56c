import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat", "a dog"]
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed(sentences)
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
