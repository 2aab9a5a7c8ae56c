import tensorflow as tf
import tensorflow_hub as hub

words = ["good", "bad"]
small, large = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1"), hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
small, large = large, small
vectors = [small(words), large(words)]
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
