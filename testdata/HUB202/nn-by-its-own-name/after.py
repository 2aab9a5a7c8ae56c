import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.compat.v1 import nn

tf.disable_v2_behavior()

words = ["the cat", "a dog"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
kept = nn.dropout(embed.signatures["default"](tf.constant(words, dtype=tf.string))["default"], 0.9, seed=3)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(kept)
