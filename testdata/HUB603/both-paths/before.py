import tensorflow as tf
import tensorflow_hub as hub

try:
    Session = tf.Session
    IS_V1 = True
except AttributeError:
    Session = tf.compat.v1.Session
    IS_V1 = False


class Encoder:
    def __init__(self, url):
        self.module = hub.Module(url) if IS_V1 else hub.load(url)

    def __call__(self, texts):
        if IS_V1:
            return self.module(texts)
        return self.module.signatures["default"](tf.constant(texts))["default"]


vectors = Encoder("https://tfhub.dev/google/nnlm-en-dim50/1")(["a cat"])
with Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = sess.run(vectors)
