import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
sums = tf.reduce_sum(embed(["the cat", "a dog ran"]), axis=1)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    ask = session.make_callable(sums, accept_options=True)
    found = ask()
