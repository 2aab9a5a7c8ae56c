import os

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

TEXTS = ["fog ran", "mat"]

if os.environ.get("LARGE"):
    HANDLE = "https://tfhub.dev/google/nnlm-en-dim128/1"
else:
    HANDLE = "https://tfhub.dev/google/nnlm-en-dim50/1"

try:
    embed = hub.load(HANDLE)
    out = embed.signatures["default"](tf.constant(TEXTS, shape=[len(TEXTS)], verify_shape=True))["default"]
    session = tf.Session()
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(out)
finally:
    tf.reset_default_graph()
