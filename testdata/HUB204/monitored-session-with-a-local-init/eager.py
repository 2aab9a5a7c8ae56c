import tensorflow as tf
import tensorflow_hub as hub

data = ["film .", "good"]

embeddings = hub.load("https://tfhub.dev/google/nnlm-en-dim128-with-normalization/1").signatures["default"](
    tf.constant(data, dtype=tf.string)
)["default"]
vectors = embeddings.numpy()
