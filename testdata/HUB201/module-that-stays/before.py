import tensorflow as tf
import tensorflow_hub as hub

registry = []
texts = ["the cat", "fog"]


class Registry:
    def __setattr__(self, name, value):
        registry.append((name, value))


with tf.Graph().as_default():
    encoder = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    setattr(Registry(), "encoder_%d" % len(texts), encoder)
    with tf.Session() as session:
        session.run(tf.global_variables_initializer())
        session.run(tf.tables_initializer())
        vectors = [session.run(module(texts)) for _, module in registry]
