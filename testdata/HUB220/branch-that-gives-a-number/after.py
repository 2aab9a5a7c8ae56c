import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
mean = tf.reduce_mean(embed.signatures["default"](tf.constant(["the cat", "a dog ran"], dtype=tf.string))["default"])
clipped = tf.cond(mean > 0.0, lambda: mean, lambda: 0.0)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(clipped)
