import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

np.random.seed(7)
tf.set_random_seed(7)
words = ["good", "bad"]

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
embedded = embed(words)
noise = tf.random_normal([2, 50], stddev=0.1, seed=3)
noisy = embedded + noise
kept = tf.nn.dropout(embedded, 0.75, seed=5)
other = tf.random_uniform([3])
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers, rest = session.run([noisy, kept])
    drawn = session.run(other).shape
