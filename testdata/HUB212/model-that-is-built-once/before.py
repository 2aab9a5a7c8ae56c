import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat", "the dog ran"]


class Encoder:
    def __init__(self, path):
        self.path = path
        self.out = None
        self.built = 0

    def build(self):
        self.built += 1
        with tf.Graph().as_default() as graph:
            self.text = tf.placeholder(tf.string, [None])
            self.out = hub.Module(self.path)(self.text)
            start = [tf.global_variables_initializer(), tf.tables_initializer()]
            self.session = tf.Session(graph=graph)
        self.session.run(start)

    def encode(self, texts):
        if self.out is None:
            self.build()
        return self.session.run(self.out, {self.text: texts})

    def is_built(self):
        return self.out is not None


encoder = Encoder("https://tfhub.dev/google/universal-sentence-encoder/2")
before = encoder.is_built()
vectors = [encoder.encode(words), encoder.encode(["x"])]
after = encoder.is_built(), encoder.built
