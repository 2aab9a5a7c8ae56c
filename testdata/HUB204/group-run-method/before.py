import tensorflow as tf
import tensorflow_hub as hub

lines = ["the movie was good", "bad"]

embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder-large/1")
similar = tf.matmul(embed(lines), embed(lines), transpose_b=True)
init = tf.group(tf.global_variables_initializer(), tf.local_variables_initializer())

with tf.Session():
    init.run()
    tf.tables_initializer().run()
    matrix = similar.eval()
