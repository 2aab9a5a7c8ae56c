import functools

import tensorflow as tf
import tensorflow_hub as hub

texts = ["bad", "movie"]

elmo = hub.load("https://tfhub.dev/google/elmo/1")
embed = lambda t, layer="elmo": elmo.signatures["default"](tf.constant(t, dtype=tf.string))[layer]
words = functools.partial(embed, layer="word_emb")

graph_outputs = embed(texts), words(texts), (lambda t: elmo.signatures["default"](tf.constant(t, dtype=tf.string))["default"])(texts)
mixed, word, mean = tf.nest.map_structure(lambda each: each.numpy(), graph_outputs)
