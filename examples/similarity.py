import numpy as np
import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")

sentences = ["How old are you?", "What is your age?", "It rains."]

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(embed(sentences))

print(np.round(np.inner(vectors, vectors), 2))
