import tensorflow
import tensorflow_hub as hub
from tensorflow import nn, layers

words = ["the cat", "a dog"]
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = nn.relu(embed(words))
kept = nn.dropout(vectors, keep_prob=0.9, seed=3)
scores = layers.dense(vectors, 3, kernel_initializer=tensorflow.ones_initializer(), use_bias=False)
with tensorflow.Session() as session:
    session.run([tensorflow.global_variables_initializer(), tensorflow.tables_initializer()])
    numbers, part = session.run([scores, kept])
