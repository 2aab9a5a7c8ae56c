import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.python.framework import ops

tf.disable_v2_behavior()

texts = ["mat", "fog"]
ops.reset_default_graph()
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.constant(texts, dtype=tf.string))["default"]
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = session.run(vectors)
