import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
vectors = embed(["hello world", "cat"])
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
