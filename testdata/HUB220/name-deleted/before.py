import tensorflow as tf
import tensorflow_hub as hub


def embed(texts):
    scale, other = 2.0, 1.0
    text = tf.placeholder(tf.string, [None])
    module = hub.Module("https://example.com/modules/text/1")
    vectors = module(text) * scale
    del other, scale
    with tf.Session() as sess:
        sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return sess.run(vectors, {text: texts})


found = embed(["a", "b a"])
