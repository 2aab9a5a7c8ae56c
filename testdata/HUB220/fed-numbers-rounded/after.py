import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

text = tf.placeholder(tf.string, [None])
rows = tf.placeholder(tf.int32, [None])
module = hub.load("https://example.com/modules/text/1")
vectors = tf.gather(module.signatures["default"](text)["default"], rows)
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = sess.run(vectors, {text: ["a", "b a"], rows: [1.7, 0.2]})
