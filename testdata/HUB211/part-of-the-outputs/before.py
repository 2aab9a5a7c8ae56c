import numpy as np
import tensorflow as tf
import tensorflow_hub as hub


class Embeddings:
    """The model is loaded when its name is known."""

    def __init__(self):
        self.session = tf.Session()
        self.outputs = None
        self.tokens = None
        self.lengths = None

    def load_model(self, handle, size):
        graph = tf.Graph()
        with graph.as_default():
            module = hub.Module(handle)
            self.tokens = tf.placeholder(dtype=tf.string, shape=[None, size])
            self.lengths = tf.placeholder(dtype=tf.int32, shape=[None])
            inputs = dict(tokens=self.tokens, sequence_len=self.lengths)
            self.outputs = module(inputs, signature="tokens", as_dict=True)
            init_op = tf.group([tf.global_variables_initializer(), tf.tables_initializer()])
        graph.finalize()
        self.session = tf.Session(graph=graph)
        self.session.run(init_op)
        self.size = size

    def encode(self, tokens, layer="elmo"):
        inputs = {self.tokens: np.array(tokens), self.lengths: np.array([self.size] * len(tokens))}
        return self.session.run(self.outputs, feed_dict=inputs)[layer]


sentences = [["the", "cat", ""], ["a", "good", "movie"]]
embeddings = Embeddings()
embeddings.load_model("https://tfhub.dev/google/elmo/2", 3)
vectors = embeddings.encode(sentences)
words = embeddings.encode(sentences[:1], "word_emb")
