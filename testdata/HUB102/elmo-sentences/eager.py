import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat sat on the mat", "dogs are in the fog"]

url = "https://tfhub.dev/google/elmo/2"
elmo = hub.load(url)
embeddings = elmo.signatures["default"](tf.constant(sentences, dtype=tf.string))["elmo"]
pooled = elmo.signatures["default"](tf.constant(["hello world"], dtype=tf.string))["default"]

vectors = embeddings.numpy()
mean = tf.reduce_mean(embeddings, 1).numpy()
bare = pooled.numpy()
