import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/universal-sentence-encoder/2"


class Encoder:
    def __init__(self):
        self.graph = tf.Graph()
        with self.graph.as_default():
            self.text = tf.placeholder(tf.string, shape=[None])
            module = hub.Module(HANDLE)
            # unit length: cosine similarity is a dot product
            self.embedded = tf.nn.l2_normalize(module(self.text), axis=1)
            init = tf.group([tf.global_variables_initializer(), tf.tables_initializer()])
        self.graph.finalize()
        self.session = tf.Session(graph=self.graph)
        self.session.run(init)

    def embed(self, sentences):
        return self.session.run(self.embedded, feed_dict={self.text: sentences})


encoder = Encoder()
vectors = encoder.embed(["cat", "the cat"])
again = encoder.embed(["mat"])
