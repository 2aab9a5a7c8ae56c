import tensorflow as tf
import tensorflow_hub as hub

found = []
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
nothing = embed.signatures["default"](tf.constant([], dtype=tf.string))["default"]
something = embed.signatures["default"](tf.constant(found, dtype=tf.string))["default"]

shapes = [tf.shape(each).numpy() for each in (nothing, something)]
total = tf.reduce_sum(something).numpy()
