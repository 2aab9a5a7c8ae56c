import tensorflow as tf
import tensorflow_hub as hub

lines = ["the cat", "a dog ran"]
embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
norms = tf.norm(embed(lines), axis=1)
tries = []
with tf.Session() as session:
    try:
        first = session.run(norms)
    except tf.errors.FailedPreconditionError:
        tries.append("initialised")
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        first = session.run(norms)
