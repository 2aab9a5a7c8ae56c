import tensorflow as tf
import tensorflow_hub as hub

counts = {"dog": 2, "cat": 3}
graph = tf.Graph()


def weighted(module, tf, idf):
    """Word vectors by term frequency (tf) and inverse document frequency (idf)."""
    words = sorted(tf)
    weights = [[tf[word] * idf] for word in words]
    return module(words) * weights


with graph.as_default():
    result = weighted(hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1"), counts, 0.5)
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        values = sess.run(result)
