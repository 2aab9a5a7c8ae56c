import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

tf.set_random_seed(7)
tf.reset_default_graph()
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
noisy = embed.signatures["default"](tf.constant(["good", "bad"], dtype=tf.string))["default"] + tf.random_normal([2, 50], seed=3)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(noisy)
