import tensorflow as tf
import tensorflow_hub as hub

TEXTS = ["is it good", "running dogs", "[CLS]"]


def vectors_of(texts, handle):
    graph = tf.Graph()
    with graph.as_default():
        module = hub.Module(handle)
        embeddings = module(tf.convert_to_tensor(texts))
        ops = [tf.global_variables_initializer(), tf.local_variables_initializer()]
        ops += [tf.tables_initializer()]
    config = tf.ConfigProto(allow_soft_placement=True)
    config.gpu_options.allow_growth = True
    with tf.Session(graph=graph, config=config) as sess:
        for op in ops:
            sess.run(op)
        return sess.run(embeddings)


small = vectors_of(TEXTS, "https://tfhub.dev/google/nnlm-en-dim50/1")
large = vectors_of(TEXTS, "https://tfhub.dev/google/nnlm-en-dim128/1")
