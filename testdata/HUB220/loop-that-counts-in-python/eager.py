import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](tf.constant(["the cat", "a dog ran"], dtype=tf.string))["default"]
halved = tf.while_loop(lambda n, x: n < 0.3, lambda n, x: (n + 0.1, x / 2.0), [0.0, vectors])[1]
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(halved)
