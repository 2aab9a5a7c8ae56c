import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

lines = ["the cat", "a dog ran"]
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
norms = tf.norm(embed.signatures["default"](tf.constant(lines, dtype=tf.string))["default"], axis=1)
tries = []
with tf.Session() as session:
    try:
        first = session.run(norms)
    except tf.errors.FailedPreconditionError:
        tries.append("initialised")
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        first = session.run(norms)
