import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


class Embedder:
    def __init__(self, size=2):
        self.size = size
        self.lines = tf.placeholder(tf.string, shape=[None], name="lines")
        self.dataset = tf.data.Dataset.from_tensor_slices(self.lines).batch(size)
        self.iterator = tf.data.make_initializable_iterator(self.dataset)
        self.batch = self.iterator.get_next()
        embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
        self.vectors = embed.signatures["default"](
            tf.convert_to_tensor(self.batch, dtype=tf.string)
        )["default"]
        self.sess = tf.Session()
        self.sess.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def embed(self, lines):
        self.sess.run(self.iterator.initializer, {self.lines: lines})
        found = []
        while True:
            try:
                vectors = self.sess.run(self.vectors)
                found.append(vectors)
            except tf.errors.OutOfRangeError:
                break
        return np.concatenate(found)

    def begin(self, lines):
        self.sess.run(self.iterator.initializer, feed_dict={self.lines: lines})

    def next(self):
        return self.sess.run([self.batch, self.vectors])


lines = ["the cat", "the dog", "the mat"]
embedder = Embedder()
every = embedder.embed(lines)
embedder.begin(lines[1:])
first = embedder.next()
