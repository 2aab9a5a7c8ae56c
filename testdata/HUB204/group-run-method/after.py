import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

lines = ["the movie was good", "bad"]

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder-large/1")
similar = tf.matmul(embed.signatures["default"](tf.constant(lines, dtype=tf.string))["default"], embed.signatures["default"](tf.constant(lines, dtype=tf.string))["default"], transpose_b=True)
init = tf.group(tf.global_variables_initializer(), tf.local_variables_initializer())

with tf.Session():
    init.run()
    tf.tables_initializer().run()
    matrix = similar.eval()
