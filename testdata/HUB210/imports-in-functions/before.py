"""Imports TensorFlow when it is needed: it takes seconds."""

NNLM = "https://tfhub.dev/google/nnlm-en-dim50/1"
words = ["cat", "dog"]


def encode(texts, url=NNLM):
    import tensorflow as tf
    import tensorflow_hub as hub

    with tf.Graph().as_default():
        text = tf.placeholder(tf.string, [None])
        module = hub.Module(url)
        out = module(text)
        with tf.Session() as sess:
            sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
            return sess.run(out, feed_dict={text: texts})


def encode_by_hand(texts):
    import tensorflow as tf
    import tensorflow_hub as hub

    with tf.Graph().as_default():
        module = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
        out = module(texts)
        with tf.Session() as sess:
            sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
            return sess.run(out)


first = encode(words)
second = encode(words, "https://tfhub.dev/google/universal-sentence-encoder/2")
third = encode_by_hand(words)
fourth = encode_by_hand(["the"])
