import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "world"]


class Indexer:
    """Turns texts into vectors through whatever plugin is installed."""

    def __init__(self, plugins):
        self.plugins = plugins
        self.encoder = None

    def use_hub(self, url):
        self.encoder = hub.Module(url)

    def index(self, texts):
        return [plugin.encoder(texts) for plugin in self.plugins]


def similarity(session, words):
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
    vectors = tf.nn.l2_normalize(embed(words), 1)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    return session.run(tf.matmul(vectors, vectors, transpose_b=True))


with tf.Graph().as_default(), tf.Session() as session:
    matrix = similarity(session, words)
