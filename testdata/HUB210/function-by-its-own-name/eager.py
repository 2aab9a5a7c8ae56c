import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
lengths = tf.cast(tf.constant([len(each) for each in sentences]), tf.float32)
scores = embed.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"] * tf.expand_dims(lengths, 1)
found = scores.numpy()
