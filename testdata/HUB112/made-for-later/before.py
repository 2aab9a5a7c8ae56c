import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]


def prepared(graph, steps):
    """Fills a graph for whoever runs the steps."""
    with graph.as_default():
        larger = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
        for step in steps:
            step(words)


def similarity(session, words):
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = tf.nn.l2_normalize(embed(words), 1)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    return session.run(tf.matmul(vectors, vectors, transpose_b=True))


with tf.Graph().as_default(), tf.Session() as session:
    matrix = similarity(session, words)
