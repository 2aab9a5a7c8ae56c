import logging
import types

import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
print(embed)
logging.info("made %s", embed)
registry = types.SimpleNamespace(text=embed)
vectors = registry.text(["a dog"])
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = sess.run(vectors)
