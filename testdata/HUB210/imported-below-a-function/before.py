words = ["cat", "dog"]


def encode(texts):
    module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = module(texts)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(vectors)


import tensorflow as tf
import tensorflow_hub as hub

first = encode(words)
second = encode(["the"])
