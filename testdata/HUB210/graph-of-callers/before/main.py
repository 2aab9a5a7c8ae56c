import importlib
import os

import tensorflow.compat.v1 as tf

encoder = importlib.import_module(os.path.splitext("encoder.py")[0])
words = ["a cat", "the dog ran"]
graph = tf.Graph()
text = encoder.Encoder(graph)
vectors = [text.encode(words), text.encode(words + ["x"])]
lengths = encoder.lengths(words, tf.Graph()), encoder.lengths(["x"], tf.Graph())
