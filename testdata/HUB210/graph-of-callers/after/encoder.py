import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

PATH = "https://tfhub.dev/google/universal-sentence-encoder/2"


class Encoder(object):
    def __init__(self, graph):
        self.graph = graph
        with self.graph.as_default():
            self.text = tf.placeholder(tf.string, [None])
            self.out = hub.load(PATH).signatures["default"](self.text)["default"]
            init = tf.group(tf.global_variables_initializer(), tf.tables_initializer())
        self.session = tf.Session(graph=graph)
        self.session.run(init)

    def encode(self, texts):
        return self.session.run(self.out, feed_dict={self.text: texts})


def lengths(texts, g):
    with g.as_default(), tf.Session() as session:
        embedded = hub.load(PATH).signatures["default"](
            tf.convert_to_tensor(texts, dtype=tf.string)
        )["default"]
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(tf.norm(embedded, axis=1))
