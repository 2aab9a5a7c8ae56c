import tensorflow as tf
import tensorflow_hub as hub

docs = ["the dogs are in fog", "good"]

tf.compat.v1.logging.set_verbosity(tf.compat.v1.logging.ERROR)

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/1")


def embeddings(texts):
    return embed.signatures["default"](texts)["default"]


vectors = embeddings(tf.constant(docs, dtype=tf.string)).numpy()
