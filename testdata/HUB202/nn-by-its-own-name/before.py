import tensorflow as tf
import tensorflow_hub as hub
from tensorflow import nn

words = ["the cat", "a dog"]
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
kept = nn.dropout(embed(words), 0.9, seed=3)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(kept)
