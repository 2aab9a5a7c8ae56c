import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the fog", "a movie"]


class ElmoEmbeddings:
    def __init__(self, handle, trainable=False, name="elmo"):
        self.trainable = trainable
        self.module = hub.load(handle)

    def embed(self, sentences, layer):
        return self.module.signatures["default"](tf.constant(sentences, dtype=tf.string))[layer]


frozen = ElmoEmbeddings("https://tfhub.dev/google/elmo/1")
tuned = ElmoEmbeddings("https://tfhub.dev/google/elmo/2", trainable=True, name="tuned")
both = frozen.embed(sentences, "default") + tuned.embed(sentences, "default")
values = both.numpy()
