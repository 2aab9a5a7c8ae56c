import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
asked = []


def options():
    asked.append(len(sentences))
    return {}


scores = embed(sentences)
session = tf.Session(**options())
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
found = session.run(scores)
