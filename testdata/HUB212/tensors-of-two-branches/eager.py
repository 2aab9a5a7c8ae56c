import tensorflow as tf
import tensorflow_hub as hub


class Encoder:
    def __init__(self, words):
        self.words = words
        self.outputs = None
        if words:
            module = hub.load("https://tfhub.dev/google/elmo/2")

            def outputs(tokens, lengths):
                inputs = {"tokens": tokens, "sequence_len": lengths}
                return module.signatures["tokens"](**inputs)

            self.outputs = outputs
        else:
            module = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")

            def outputs(sentences):
                return module.signatures["default"](sentences)["default"] * 2.0

            self.outputs = outputs

    def encode(self, texts):
        if self.outputs is None:
            raise ValueError("nothing is loaded")
        if self.words:
            rows = [text.split() for text in texts]
            lengths = [len(row) for row in rows]
            longest = max(lengths)
            rows = [row + [""] * (longest - len(row)) for row in rows]
            return self.outputs(
                tokens=tf.constant(rows, dtype=tf.string),
                lengths=tf.constant(lengths, dtype=tf.int32),
            )["elmo"].numpy()
        return self.outputs(sentences=tf.constant(texts, dtype=tf.string)).numpy()


texts = ["hello world", "cat"]
by_word, by_text = Encoder(words=True), Encoder(words=False)
vectors = by_word.encode(texts)
embedded = by_text.encode(texts)
