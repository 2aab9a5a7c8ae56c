import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
vectors = embed(sentences)
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
found = session.run(vectors)
del session
