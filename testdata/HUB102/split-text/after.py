import re

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

document = """hello world

a cat sat on the mat
"""

lines = [line for line in document.split("\n") if line.strip()]
words = [re.sub(r"\W", "", word.lower()) for line in lines for word in line.split()]

tf.logging.set_verbosity(tf.logging.ERROR)
elmo = hub.load("https://tfhub.dev/google/elmo/2")
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    sentence_vectors = sess.run(elmo.signatures["default"](tf.constant(lines, dtype=tf.string))["default"])
    word_vectors = sess.run(elmo.signatures["tokens"](
        tokens=tf.constant([words], dtype=tf.string),
        sequence_len=tf.constant([len(words)], dtype=tf.int32),
    )["word_emb"])
