"""Ranks answers by their distance to a query."""
import numpy as np
from tensorflow import Session, global_variables_initializer, placeholder, string, tables_initializer
import tensorflow_hub as hub

queries = ["the cat sat", "hello world"]
answers = ["a cat is on the mat", "good dogs", "the world"]

module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder-large/3")
text = placeholder(string, shape=[None], name="text")
embedding = module(text)

with Session() as sess:
    sess.run([global_variables_initializer(), tables_initializer()])
    found = sess.run(embedding, feed_dict={text: queries})
    known = sess.run(embedding, feed_dict={text: answers})

scores = np.inner(found, known)
best = [answers[i] for i in scores.argmax(axis=1)]
