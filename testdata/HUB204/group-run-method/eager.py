import tensorflow as tf
import tensorflow_hub as hub

lines = ["the movie was good", "bad"]

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder-large/1")
similar = tf.matmul(embed.signatures["default"](tf.constant(lines, dtype=tf.string))["default"], embed.signatures["default"](tf.constant(lines, dtype=tf.string))["default"], transpose_b=True)

matrix = similar.numpy()
