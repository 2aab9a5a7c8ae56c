import tensorflow as tf
import tensorflow_hub as hub

text = tf.placeholder(tf.string, [None])
rows = tf.placeholder(tf.int32, [None])
module = hub.Module("https://example.com/modules/text/1")
vectors = tf.gather(module(text), rows)
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = sess.run(vectors, {text: ["a", "b a"], rows: [1.7, 0.2]})
