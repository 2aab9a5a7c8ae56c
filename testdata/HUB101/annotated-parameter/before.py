import tensorflow as tf
import tensorflow_hub as hub


def embed_all(module: hub.Module, texts: list) -> tf.Tensor:
    return module(texts)


def make(url: str) -> hub.Module:
    return hub.Module(url)


words = ["cat", "dog"]
with tf.Graph().as_default():
    result = embed_all(make("https://tfhub.dev/google/nnlm-en-dim50/1"), words)
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        vectors = sess.run(result)
