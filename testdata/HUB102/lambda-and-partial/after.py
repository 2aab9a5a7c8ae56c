import functools

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

texts = ["bad", "movie"]

elmo = hub.load("https://tfhub.dev/google/elmo/1")
embed = lambda t, layer="elmo": elmo.signatures["default"](tf.constant(t, dtype=tf.string))[layer]
words = functools.partial(embed, layer="word_emb")

graph_outputs = embed(texts), words(texts), (lambda t: elmo.signatures["default"](tf.constant(t, dtype=tf.string))["default"])(texts)
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    mixed, word, mean = sess.run(graph_outputs)
