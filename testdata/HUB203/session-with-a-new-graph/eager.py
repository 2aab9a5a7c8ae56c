import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat", "a dog and a cat"]

encode = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
vectors = encode.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"]
encoded = vectors.numpy()

norms = tf.norm(tf.constant(encoded, dtype=tf.float32), axis=1).numpy()
