import tensorflow as tf
import tensorflow_hub as hub

HANDLE = "https://tfhub.dev/google/universal-sentence-encoder/2"


class Encoder:
    def __init__(self):
        module = hub.load(HANDLE)

        # unit length: cosine similarity is a dot product
        def embedded(text):
            return tf.nn.l2_normalize(module.signatures["default"](text)["default"], axis=1)

        self.embedded = embedded

    def embed(self, sentences):
        return self.embedded(tf.constant(sentences, dtype=tf.string)).numpy()


encoder = Encoder()
vectors = encoder.embed(["cat", "the cat"])
again = encoder.embed(["mat"])
