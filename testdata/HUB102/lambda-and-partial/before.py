import functools

import tensorflow as tf
import tensorflow_hub as hub

texts = ["bad", "movie"]

elmo = hub.Module("https://tfhub.dev/google/elmo/1")
embed = lambda t, layer="elmo": elmo(t, signature="default", as_dict=True)[layer]
words = functools.partial(embed, layer="word_emb")

graph_outputs = embed(texts), words(texts), (lambda t: elmo(t))(texts)
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    mixed, word, mean = sess.run(graph_outputs)
