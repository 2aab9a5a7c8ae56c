import functools
import os

os.environ.setdefault("TF_USE_LEGACY_KERAS", "1")  # Keras 3, the default from TF 2.16 on, can't run this program

import tensorflow as tf
import tensorflow_hub as hub


@functools.lru_cache(maxsize=None)
def load_module(handle):
    return hub.load(handle)


SENTENCES = ["a cat", "the dog ran"]


def vocabulary(sess, bert_path):
    """Reads the words of a module."""
    bert_module = load_module(bert_path)
    tokenization_info = {
        **bert_module.signatures["tokenization_info"](),
        "vocab_file": bert_module.asset_paths[0].asset_path,
    }
    vocab_file = tokenization_info["vocab_file"].numpy()
    with tf.io.gfile.GFile(vocab_file, "r") as reader:
        return [line.strip() for line in reader]


class Featurizer(object):
    def __init__(self, bert_path, session, length=64):
        self.length = length
        self.lower = self._is_lower(bert_path)

    def _is_lower(self, bert_path):
        module = hub.load(bert_path)
        info = {**module.signatures["tokenization_info"](), "vocab_file": module.asset_paths[0].asset_path}
        return bool(info["do_lower_case"].numpy())


class Encoder(object):
    def __init__(self, path, tf_session=None):
        module = hub.load(path)

        def out(text):
            return module.signatures["default"](text)["default"]

        self.out = out

    def encode(self, texts):
        return self.out(tf.constant(texts, dtype=tf.string)).numpy()


def initialize_vars(sess):
    pass


def constant(s: tf.compat.v1.Session, path, start):
    embedded = hub.load(path).signatures["default"](tf.constant(SENTENCES, dtype=tf.string))["default"]
    start()
    return embedded.numpy()


def shared(session, path, start):
    total = tf.reduce_sum(hub.load(path).signatures["default"](tf.constant(SENTENCES, dtype=tf.string))["default"], axis=1)
    start()
    return total.numpy()


def pair(session, start, path):
    module = load_module(path)
    embedded = module.signatures["default"](tf.constant(SENTENCES, dtype=tf.string))["default"]
    start()
    return _first(embedded)


def _first(tensor):
    return tensor.numpy()[0]


def embed(session, texts, start):
    embedded = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"](tf.constant(texts))["default"]
    start()
    return embedded.numpy()


def fetch(session, url):
    """Asks a session of another kind."""
    return session.get(url, 0)


def apply(session, start, path="https://tfhub.dev/google/universal-sentence-encoder/2"):
    return pair(session, start=start, path=path) * 2
