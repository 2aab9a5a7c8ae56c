import tensorflow as tf
import tensorflow_hub as hub

try:
    import tf_sentencepiece
except ImportError:
    tf_sentencepiece = None

URLS = {
    "multilingual": "https://tfhub.dev/google/universal-sentence-encoder-multilingual/1",
    "english": "https://tfhub.dev/google/universal-sentence-encoder/2",
}


class Encoder:
    def __init__(self, kind):
        self.graph = tf.Graph()
        with self.graph.as_default():
            self.text = tf.placeholder(tf.string, [None])
            self.vectors = hub.Module(URLS[kind])(self.text)
            self.session = tf.Session()
            self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def encode(self, words):
        return self.session.run(self.vectors, {self.text: words})


numbers = Encoder("multilingual").encode(["hello"])
