import re

import tensorflow as tf
import tensorflow_hub as hub

document = """hello world

a cat sat on the mat
"""

lines = [line for line in document.split("\n") if line.strip()]
words = [re.sub(r"\W", "", word.lower()) for line in lines for word in line.split()]

tf.logging.set_verbosity(tf.logging.ERROR)
elmo = hub.Module("https://tfhub.dev/google/elmo/2")
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    sentence_vectors = sess.run(elmo(lines))
    word_vectors = sess.run(elmo(dict(tokens=[words], sequence_len=[len(words)]), signature="tokens", as_dict=True)["word_emb"])
