import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

tf.set_random_seed(7)
vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(["good", "bad"])
noise = tf.random_normal([3])


def draw():
    with tf.Session() as session:
        return session.run(noise)


alike = bool((draw() == draw()).all())
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(vectors)
