"""Ranks answers by their distance to a query."""
import numpy as np
from tensorflow.compat.v1 import Session, global_variables_initializer, placeholder, string, tables_initializer
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

queries = ["the cat sat", "hello world"]
answers = ["a cat is on the mat", "good dogs", "the world"]

module = hub.load("https://tfhub.dev/google/universal-sentence-encoder-large/3")
text = placeholder(string, shape=[None], name="text")
embedding = module.signatures["default"](text)["default"]

with Session() as sess:
    sess.run([global_variables_initializer(), tables_initializer()])
    found = sess.run(embedding, feed_dict={text: queries})
    known = sess.run(embedding, feed_dict={text: answers})

scores = np.inner(found, known)
best = [answers[i] for i in scores.argmax(axis=1)]
