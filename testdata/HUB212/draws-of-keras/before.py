import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
vectors = embed(sentences)
drawn = tf.keras.backend.random_uniform([4, 3])
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
found = session.run(vectors)
first, second = session.run(drawn), session.run(drawn)
shape = first.shape + found.shape
same = bool((first == second).any()) or found.max() > 100
