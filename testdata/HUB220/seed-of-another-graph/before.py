import tensorflow as tf
import tensorflow_hub as hub

tf.set_random_seed(7)
with tf.Graph().as_default():
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    noise = tf.random_normal([2, 50], seed=3)
    noisy = embed(["good", "bad"]) + noise
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        numbers = session.run(noisy)
