import tensorflow as tf
from encoder import embedded, graph, placeholder, start, text  # noqa: F401

with tf.Session(graph=graph) as session:
    session.run(start)
    vectors = session.run(embedded, {text: ["a cat", "the dog ran"]})
