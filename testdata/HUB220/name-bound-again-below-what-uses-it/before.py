import tensorflow as tf
import tensorflow_hub as hub

text = tf.placeholder(tf.string, [None])
module = hub.Module("https://example.com/modules/text/1")
vectors = module(text)
lengths = tf.norm(vectors, axis=1)
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = sess.run(vectors, {text: ["a", "b a"]})
    found = sess.run(lengths, {text: ["c", "d"]})
