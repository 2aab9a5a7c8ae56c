import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

groups = [["good movie"], ["bad movie", "bad cat"]]

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder-large/3")

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    report = f"{len(groups)} groups, {session.run(embed.signatures['default'](tf.constant(groups[0], dtype=tf.string))['default']).shape[1]} numbers each"
    short = f'{session.run(embed.signatures["default"](tf.constant(groups[1], dtype=tf.string))["default"])[0][0]:.2f}'
