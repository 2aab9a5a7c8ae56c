import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

SENTENCES = ["a cat", "the dog ran"]


def vocabulary(sess, bert_path):
    """Reads the words of a module."""
    bert_module = hub.load(bert_path)
    tokenization_info = {
        **bert_module.signatures["tokenization_info"](),
        "vocab_file": bert_module.asset_paths[0].asset_path,
    }
    vocab_file = sess.run(tokenization_info["vocab_file"])
    with tf.gfile.GFile(vocab_file, "r") as reader:
        return [line.strip() for line in reader]


class Featurizer(object):
    def __init__(self, bert_path, session, length=64):
        self.length = length
        self.session = session
        self.lower = self._is_lower(bert_path)

    def _is_lower(self, bert_path):
        module = hub.load(bert_path)
        info = {**module.signatures["tokenization_info"](), "vocab_file": module.asset_paths[0].asset_path}
        return bool(self.session.run(info["do_lower_case"]))


class Encoder(object):
    def __init__(self, path, tf_session=None):
        self._session = tf_session
        self.text = tf.placeholder(tf.string, [None])
        self.out = hub.load(path).signatures["default"](self.text)["default"]

    def encode(self, texts):
        return self._session.run(self.out, feed_dict={self.text: texts})


def initialize_vars(sess):
    sess.run(tf.local_variables_initializer())
    sess.run(tf.global_variables_initializer())
    sess.run(tf.tables_initializer())
    tf.keras.backend.set_session(sess)


def constant(s: tf.Session, path, start):
    embedded = hub.load(path).signatures["default"](tf.constant(SENTENCES, dtype=tf.string))["default"]
    start()
    with s.as_default():
        return embedded.eval()


def shared(session, path, start):
    total = tf.reduce_sum(hub.load(path).signatures["default"](tf.constant(SENTENCES, dtype=tf.string))["default"], axis=1)
    start()
    return total.eval(session=session)


def pair(session, start, path):
    module = hub.load(path)
    embedded = module.signatures["default"](tf.constant(SENTENCES, dtype=tf.string))["default"]
    start()
    with session as own, session.graph.as_default():
        return _first(own, embedded)


def _first(sess, tensor):
    return sess.run(tensor)[0]


def embed(session, texts, start):
    embedded = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"](tf.constant(texts))["default"]
    start()
    return session.run(embedded)


def fetch(session, url):
    """Asks a session of another kind."""
    return session.get(url, 0)


def apply(session, start, path="https://tfhub.dev/google/universal-sentence-encoder/2"):
    return pair(session, start=start, path=path) * 2
