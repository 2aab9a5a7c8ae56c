import tensorflow.compat.v1 as tf
import tensorflow.compat.v1 as tf1
import tensorflow_hub as hub

counts = {"dog": 2, "cat": 3}
graph = tf.Graph()


def weighted(module, tf, idf):
    """Word vectors by term frequency (tf) and inverse document frequency (idf)."""
    words = sorted(tf)
    weights = [[tf[word] * idf] for word in words]
    return module.signatures["default"](tf1.constant(words, dtype=tf1.string))["default"] * weights


with graph.as_default():
    result = weighted(hub.load("https://tfhub.dev/google/nnlm-en-dim50/1"), counts, 0.5)
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        values = sess.run(result)
