import tensorflow as tf
import tensorflow_hub as tfhub

HANDLE = "https://tfhub.dev/google/nnlm-{}-dim{:d}/{version}"

language = "en"
size = 50
texts = ["was it good", "a cat in fog"]

embeddings = tfhub.load(HANDLE.format(language, size, version=1)).signatures["default"](
    tf.constant(texts, dtype=tf.string)
)["default"]
norms = tf.norm(embeddings, axis=1)
values, lengths = (embeddings.numpy(), norms.numpy())
