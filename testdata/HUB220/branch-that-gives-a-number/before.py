import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
mean = tf.reduce_mean(embed(["the cat", "a dog ran"]))
clipped = tf.cond(mean > 0.0, lambda: mean, lambda: 0.0)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(clipped)
