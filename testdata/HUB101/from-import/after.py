import tensorflow_hub as hub
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

reviews = ["a good movie", "in the fog"]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.constant(reviews, dtype=tf.string))["default"]

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    sess.run(tf.tables_initializer())
    result = sess.run(vectors)
