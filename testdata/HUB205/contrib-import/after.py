import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

texts = ["the dog", "mat"]


def tpu_options():
    from tensorflow.contrib import tpu

    return tpu.TPUConfig()


def embed(texts, on_tpu=False):
    if on_tpu:
        print(tpu_options())
    graph = tf.Graph()
    with graph.as_default(), tf.Session(graph=graph) as sess:
        vectors = tf.cast(hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](tf.constant(texts, dtype=tf.string))["default"], tf.float64)
        sess.run(tf.global_variables_initializer())
        sess.run(tf.tables_initializer())
        return vectors.eval()


vectors = embed(texts)
