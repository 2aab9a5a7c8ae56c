import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def weighted(vectors):
    return vectors * scale


scale = 2.0
text = tf.placeholder(tf.string, [None])
module = hub.load("https://example.com/modules/text/1")
vectors = weighted(module.signatures["default"](text)["default"])
scale = 3.0
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = sess.run(vectors, {text: ["a", "b a"]})
