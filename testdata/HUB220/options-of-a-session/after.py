import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
asked = []


def options():
    asked.append(len(sentences))
    return {}


scores = embed.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"]
session = tf.Session(**options())
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
found = session.run(scores)
