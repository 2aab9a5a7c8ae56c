import numpy as np
import tensorflow as tf
import tensorflow_hub as hub


class Embeddings:
    """The model is loaded when its name is known."""

    def __init__(self):
        self.outputs = None
        self.tokens = None
        self.lengths = None

    def load_model(self, handle, size):
        module = hub.load(handle)

        def outputs(tokens, lengths):
            inputs = dict(tokens=tokens, sequence_len=lengths)
            return module.signatures["tokens"](**inputs)

        self.outputs = outputs
        self.size = size

    def encode(self, tokens, layer="elmo"):
        return self.outputs(
            tokens=tf.constant(np.array(tokens), dtype=tf.string),
            lengths=tf.constant(np.array([self.size] * len(tokens)), dtype=tf.int32),
        )[layer].numpy()


sentences = [["the", "cat", ""], ["a", "good", "movie"]]
embeddings = Embeddings()
embeddings.load_model("https://tfhub.dev/google/elmo/2", 3)
vectors = embeddings.encode(sentences)
words = embeddings.encode(sentences[:1], "word_emb")
