import tensorflow as tf
import tensorflow_hub as hub

items = ["cat", "hello world"]


def initialise_variables():
    pass


def initialise_tables():
    pass


embeddings = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1").signatures["default"](tf.constant(items))["default"]
initialise_variables()
initialise_tables()
vectors = embeddings.numpy()
