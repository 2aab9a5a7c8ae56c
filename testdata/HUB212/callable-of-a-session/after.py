import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

sentences = ["the cat", "a dog ran"]

text = tf.placeholder(tf.string, [None])
scale = tf.placeholder(tf.float32, [], name="scale")
embed = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = embed.signatures["default"](text)["default"]
scaled = vectors * scale
fixed = tf.reduce_sum(embed.signatures["default"](tf.constant(["fog"], dtype=tf.string))["default"], axis=1)

session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
# asked for each batch
ask = session.make_callable(vectors, feed_list=[text])  # fast
ask_both = session.make_callable([vectors, {"scaled": scaled}], [text, scale])
from_vectors = session.make_callable(scaled, [vectors, scale])
add = session.make_callable(fixed + 1.0, [fixed])
ask_fixed = session.make_callable(fixed)

first = ask(sentences)
both = ask_both(np.array(sentences), 3)
again = from_vectors(np.ones([2, 50]), 0.5)
many = [ask(batch) for batch in (sentences, sentences[::-1])]
directly = session.make_callable(scaled, [text, scale])(sentences, 2.0)
constant, added = ask_fixed(), add([2])


class Asker:
    def __init__(self, words):
        with tf.Graph().as_default() as graph:
            self.words = tf.placeholder(tf.string, [None])
            module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
            self.norms = tf.norm(module.signatures["default"](self.words)["default"], axis=1)
            self.session = tf.Session(graph=graph)
            self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])
            self.ask = self.session.make_callable(self.norms, feed_list=[self.words])
        self.known = self.ask(words)

    def __call__(self, words):
        return self.ask(words) - self.known


asker = Asker(["fog"])
last = asker(sentences)
