class Encoder(object):
    """Imports TensorFlow where it is needed."""

    def __init__(self, url):
        import tensorflow.compat.v1 as tf
        import tensorflow_hub as hub

        with tf.Graph().as_default() as graph:
            self.text = tf.placeholder(tf.string, [None])
            self.out = hub.load(url).signatures["default"](self.text)["default"]
            init = [tf.global_variables_initializer(), tf.tables_initializer()]
            self.session = tf.Session(graph=graph)
        self.session.run(init)

    def encode(self, texts):
        return self.session.run(self.out, feed_dict={self.text: texts})


words = ["cat", "dog"]
found = Encoder("https://tfhub.dev/google/nnlm-en-dim50/1").encode(words)
