import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed(["the cat", "the dog"])
both = [tf.norm(vectors, axis=1), tf.reduce_sum(vectors, axis=1)]

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run([vectors, *both])
