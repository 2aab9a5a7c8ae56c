import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


class Encoder:
    def __init__(self, words):
        self.words = words
        self.outputs = None
        with tf.Graph().as_default() as graph:
            if words:
                module = hub.load("https://tfhub.dev/google/elmo/2")
                self.tokens = tf.placeholder(tf.string, [None, None])
                self.lengths = tf.placeholder(tf.int32, [None])
                inputs = {"tokens": self.tokens, "sequence_len": self.lengths}
                self.outputs = module.signatures["tokens"](**inputs)
            else:
                module = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
                self.sentences = tf.placeholder(tf.string, [None])
                self.outputs = module.signatures["default"](self.sentences)["default"] * 2.0
            self.session = tf.Session()
            self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        graph.finalize()

    def encode(self, texts):
        if self.outputs is None:
            raise ValueError("nothing is loaded")
        if self.words:
            rows = [text.split() for text in texts]
            lengths = [len(row) for row in rows]
            longest = max(lengths)
            rows = [row + [""] * (longest - len(row)) for row in rows]
            return self.session.run(self.outputs, {self.tokens: rows, self.lengths: lengths})["elmo"]
        return self.session.run(self.outputs, {self.sentences: texts})


texts = ["hello world", "cat"]
by_word, by_text = Encoder(words=True), Encoder(words=False)
vectors = by_word.encode(texts)
embedded = by_text.encode(texts)
