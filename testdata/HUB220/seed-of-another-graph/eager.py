import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.set_random_seed(7)
with tf.Graph().as_default():
    embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
    noise = tf.random_normal([2, 50], seed=3)
    noisy = embed.signatures["default"](tf.constant(["good", "bad"], dtype=tf.string))["default"] + noise
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        numbers = session.run(noisy)
