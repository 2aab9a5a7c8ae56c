import tensorflow as tf
import tensorflow_hub as hub

from pooling import dropped, nearest

words = ["a", "cat", "dog"]

with tf.Graph().as_default(), tf.Session() as session:
    vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(words)
    best = nearest(dropped(vectors, 1.0))
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    order, values = session.run([best, vectors])
