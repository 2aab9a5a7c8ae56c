import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed(["the cat", "a dog ran"])
halved = tf.while_loop(lambda n, x: n < 0.3, lambda n, x: (n + 0.1, x / 2.0), [0.0, vectors])[1]
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(halved)
