import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["hello", "world"]


def registered(**options):
    return lambda cls: cls


def plugins():
    import importlib

    return importlib.import_module("plugins")


def define():
    found = plugins()

    @found.register
    class Encoder:
        def __init__(self):
            self.module = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
            self.parts = [self.module]
            self.parts.append(self.parts)
            found.add(self.parts)

    return Encoder


@registered(name="dense")
class Dense:
    def __init__(self, url):
        self.module = hub.load(url)

    def embed(self, words):
        return self.module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]


with tf.Graph().as_default(), tf.Session() as session:
    vectors = Dense("https://tfhub.dev/google/nnlm-en-dim50/1").embed(words)
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    numbers = session.run(vectors)
