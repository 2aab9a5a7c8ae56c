import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
text = tf.placeholder(tf.string, [None])
vectors = embed(text)
waiting = iter(sentences)
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
session.run(tf.tables_initializer(), {text: [next(waiting)]})
found = session.run(vectors, {text: [next(waiting)]})
