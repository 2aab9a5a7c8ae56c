import tensorflow as tf
import tensorflow_hub as hub

words = ["good"]
hub.Module("https://tfhub.dev/google/nnlm-de-dim50/1")  # so that it is in the cache

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed(words)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
