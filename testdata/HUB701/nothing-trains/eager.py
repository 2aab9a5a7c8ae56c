import tensorflow as tf
import tensorflow_hub as hub

fine_tune = True
text = ["the movie was good" if fine_tune else "the movie was bad"]

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
encoder = hub.load("https://tfhub.dev/google/universal-sentence-encoder/1")
combined = tf.concat([embed.signatures["default"](tf.constant(text, dtype=tf.string))["default"], encoder.signatures["default"](tf.constant(text, dtype=tf.string))["default"]], axis=-1)
vector = combined.numpy()
