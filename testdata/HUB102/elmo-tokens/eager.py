import tensorflow as tf
import tensorflow_hub as hub

tokens = [["the", "cat", "is", "on", "the", "mat"], ["dogs", "are", "in", "the", "fog", ""]]
lengths = [6, 5]


class ElmoEmbedder:
    def __init__(self, handle="https://tfhub.dev/google/elmo/3"):
        self.elmo = hub.load(handle)

    def __call__(self, tokens, lengths):
        return self.elmo.signatures["tokens"](
            tokens=tf.constant(tokens, dtype=tf.string),  # padded with ""
            sequence_len=tf.constant(lengths, dtype=tf.int32),
            # all layers
        )


layers = ElmoEmbedder()(tokens, lengths)
word, mixed = layers["word_emb"].numpy(), layers["elmo"].numpy()
