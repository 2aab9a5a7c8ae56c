import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["good", "bad"]
small, large = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1"), hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
small, large = large, small
vectors = [small.signatures["default"](tf.constant(words, dtype=tf.string))["default"], large.signatures["default"](tf.constant(words, dtype=tf.string))["default"]]
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
