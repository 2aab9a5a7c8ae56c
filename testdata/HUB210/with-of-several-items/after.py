import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
scores = embed.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"]
with open(os.devnull, "w") as sink, tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(scores)
    sink.write(str(found))
