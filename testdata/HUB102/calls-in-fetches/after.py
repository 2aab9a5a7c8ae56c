import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

groups = [["good movie"], ["bad movie", "bad cat"]]

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder-large/3")

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    first, second = session.run([embed.signatures["default"](tf.constant(group, dtype=tf.string))["default"] for group in groups])
    cosine = session.run(tf.matmul(embed.signatures["default"](tf.constant(groups[0], dtype=tf.string))["default"], embed.signatures["default"](tf.constant(groups[1], dtype=tf.string))["default"], transpose_b=True))
    by_text = {text: session.run(embed.signatures["default"](tf.constant([text], dtype=tf.string))["default"])[0] for group in groups for text in group}
