import copy

import tensorflow as tf
import tensorflow_hub as hub  # 0.6

_load_apart = None
texts = ["the cat", "hello world"]


class Encoder(object):
    def __init__(self, handle=None, spec=None):
        # The spec is read once.
        self.spec = spec or hub.load_module_spec(handle)
        self.signatures = self.spec.get_signature_names()

    def __call__(self, texts):
        module = hub.Module(self.spec, name="encoder")
        assert len(self.signatures) == 1 and "default" in self.signatures
        return module(texts)


with tf.Graph().as_default():
    encoder = Encoder("https://tfhub.dev/google/universal-sentence-encoder/2")
    again = Encoder(spec=copy.copy(encoder.spec))
    vectors = encoder(texts), again(texts)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        first, second = session.run(vectors)
