import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
text = tf.placeholder(tf.string, [None])
scale = tf.placeholder(tf.float32, [2])
rows = embed(text) * scale[:, tf.newaxis]

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = np.ones(2)
    feed = {text: ["the cat", "the dog"], scale: numbers}
    feed[text] = ["the mat", "the rat"]
    numbers[0] = 3
    found = session.run(rows, feed)
