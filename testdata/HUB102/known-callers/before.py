import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

texts = ["a cat", "two dogs"]
graph = tf.Graph()


def embed(module, messages):
    return module(messages)


with graph.as_default():
    nnlm = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    from_list = embed(nnlm, texts)
    from_tuple = embed(nnlm, ("hello", "world"))
    from_array = embed(nnlm, np.array(texts, dtype=object))
    from_comprehension = embed(nnlm, [text.upper() for text in texts])
    from_generator = embed(nnlm, list(reversed(texts)))
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        values = sess.run([from_list, from_tuple, from_array, from_comprehension, from_generator])
