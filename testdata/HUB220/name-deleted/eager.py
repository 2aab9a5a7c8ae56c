import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def embed(texts):
    scale, other = 2.0, 1.0
    text = tf.placeholder(tf.string, [None])
    module = hub.load("https://example.com/modules/text/1")
    vectors = module.signatures["default"](text)["default"] * scale
    del other, scale
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return sess.run(vectors, {text: texts})


found = embed(["a", "b a"])
