import os

import tensorflow as tf
import tensorflow_hub as hub

TEXTS = ["fog ran", "mat"]

if os.environ.get("LARGE"):
    HANDLE = "https://tfhub.dev/google/nnlm-en-dim128/1"
else:
    HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/1"

try:
    embed = hub.Module(HANDLE)
    out = embed(tf.constant(TEXTS, shape=[len(TEXTS)], verify_shape=True))
    session = tf.Session()
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(out)
finally:
    tf.reset_default_graph()
