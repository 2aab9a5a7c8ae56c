from tensorflow_hub import Module
import tensorflow as tf

reviews = ["a good movie", "in the fog"]

embed = Module("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed(reviews)

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    sess.run(tf.tables_initializer())
    result = sess.run(vectors)
