import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
sums = tf.reduce_sum(embed.signatures["default"](tf.constant(["the cat", "a dog ran"], dtype=tf.string))["default"], axis=1)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    ask = session.make_callable(sums, accept_options=True)
    found = ask()
