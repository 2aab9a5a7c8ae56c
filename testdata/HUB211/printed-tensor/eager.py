import tensorflow as tf
import tensorflow_hub as hub

module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
embeddings = module.signatures["default"](tf.constant(["cat", "mat"], dtype=tf.string))["default"]
print(embeddings)
print("shape:", embeddings.shape)
vectors = embeddings.numpy()
print(vectors)
