import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.constant(["the cat", "the dog"], dtype=tf.string))["default"]
both = [tf.norm(vectors, axis=1), tf.reduce_sum(vectors, axis=1)]

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run([vectors, *both])
