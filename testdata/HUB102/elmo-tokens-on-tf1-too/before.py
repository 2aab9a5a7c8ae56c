import tensorflow as tf
import tensorflow_hub as hub

tokens = [["the", "cat", "is", "on", "the", "mat"], ["dogs", "are", "in", "the", "fog", ""]]
lengths = [6, 5]


class ElmoEmbedder:
    def __init__(self, handle="https://tfhub.dev/google/elmo/3"):
        self.elmo = hub.Module(handle, trainable=False)

    def __call__(self, tokens, lengths):
        return self.elmo(
            inputs={
                "tokens": tokens,  # padded with ""
                "sequence_len": lengths,
            },
            signature="tokens",
            # all layers
            as_dict=True,
        )


with tf.Graph().as_default():
    layers = ElmoEmbedder()(tokens, lengths)
    with tf.train.SingularMonitoredSession() as session:
        word, mixed = session.run([layers["word_emb"], layers["elmo"]])
