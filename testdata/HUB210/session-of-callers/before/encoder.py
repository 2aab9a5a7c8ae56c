import tensorflow as tf
import tensorflow_hub as hub
from tensorflow.keras import backend as K

SENTENCES = ["a cat", "the dog ran"]


def vocabulary(sess, bert_path):
    """Reads the words of a module."""
    bert_module = hub.Module(bert_path)
    tokenization_info = bert_module(signature="tokenization_info", as_dict=True)
    vocab_file = sess.run(tokenization_info["vocab_file"])
    with tf.gfile.GFile(vocab_file, "r") as reader:
        return [line.strip() for line in reader]


class Featurizer(object):
    def __init__(self, bert_path, session, length=64):
        self.length = length
        self.session = session
        self.lower = self._is_lower(bert_path)

    def _is_lower(self, bert_path):
        module = hub.Module(bert_path)
        info = module(signature="tokenization_info", as_dict=True)
        return bool(self.session.run(info["do_lower_case"]))


class Encoder(object):
    def __init__(self, path, tf_session=None):
        self._session = tf_session
        self.text = tf.placeholder(tf.string, [None])
        self.out = hub.Module(path)(self.text)

    def encode(self, texts):
        return self._session.run(self.out, feed_dict={self.text: texts})


def initialize_vars(sess):
    sess.run(tf.local_variables_initializer())
    sess.run(tf.global_variables_initializer())
    sess.run(tf.tables_initializer())
    K.set_session(sess)


def constant(s: tf.Session, path, start):
    embedded = hub.Module(path)(SENTENCES)
    start()
    with s.as_default():
        return embedded.eval()


def shared(session, path, start):
    total = tf.reduce_sum(hub.Module(path)(SENTENCES), axis=1)
    start()
    return total.eval(session=session)


def pair(session, start, path):
    module = hub.Module(path)
    embedded = module(SENTENCES)
    start()
    with session as own, session.graph.as_default():
        return _first(own, embedded)


def _first(sess, tensor):
    return sess.run(tensor)[0]


def embed(session, texts, start):
    embedded = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")(tf.constant(texts))
    start()
    return session.run(embedded)


def fetch(session, url):
    """Asks a session of another kind."""
    return session.get(url, 0)


def apply(session, start, path="https://tfhub.dev/google/universal-sentence-encoder/2"):
    return pair(session, start=start, path=path) * 2
