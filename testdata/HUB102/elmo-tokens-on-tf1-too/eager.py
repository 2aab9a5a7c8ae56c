import tensorflow.compat.v1 as tf
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


with tf.Graph().as_default():
    layers = ElmoEmbedder()(tokens, lengths)
    with tf.train.SingularMonitoredSession() as session:
        word, mixed = session.run([layers["word_emb"], layers["elmo"]])
