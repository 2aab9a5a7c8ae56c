import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["good"]
hub.load("https://tfhub.dev/google/nnlm-de-dim50/1")  # so that it is in the cache

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
