import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.python.framework import ops

texts = ["mat", "fog"]
ops.reset_default_graph()
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed(texts)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = session.run(vectors)
