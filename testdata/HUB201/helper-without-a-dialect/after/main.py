import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

from pooling import dropped, nearest

words = ["a", "cat", "dog"]

with tf.Graph().as_default(), tf.Session() as session:
    vectors = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](
        tf.constant(words, dtype=tf.string)
    )["default"]
    best = nearest(dropped(vectors, 1.0))
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    order, values = session.run([best, vectors])
