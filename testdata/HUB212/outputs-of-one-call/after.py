import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


class Words:
    def __init__(self, handle):
        self.graph = tf.Graph()
        with self.graph.as_default():
            module = hub.load(handle)
            self.text = tf.placeholder(tf.string, [None])
            self.outputs = module.signatures["default"](self.text)
            self.vectors = self.outputs["elmo"]
            self.sentence = self.outputs["default"]
            self.session = tf.Session(graph=self.graph)
            self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def both(self, texts):
        return self.session.run([self.vectors, self.sentence], {self.text: texts})

    def one(self, texts):
        return self.session.run(self.sentence, {self.text: texts})


elmo = hub.load("https://tfhub.dev/google/elmo/2")
text = tf.placeholder(tf.string, [None])
scale = tf.placeholder(tf.float32, [])
outputs = elmo.signatures["default"](text)
words = outputs["elmo"] * scale
sentence = outputs["default"]
unit = tf.nn.l2_normalize(sentence, 1)
noise = tf.nn.dropout(sentence, 0.5)
drawn = noise * 2.0
nearest = tf.map_fn(lambda each: tf.reduce_max(tf.tensordot(unit, each, 1)), tf.eye(1024)[:2])


def ask(session, texts):
    return session.run([words, unit], {text: texts, scale: 1.0})


with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    batch = ["the cat", "a dog"]
    first = session.run([words, sentence], {text: batch, scale: 2.0})
    for each in batch:
        print(session.run({"words": words, "of": [unit, sentence]}, feed_dict={text: [each], scale: 0.5}))
    alone = session.run(words, {text: batch, scale: 1.0})
    draws, same = session.run([drawn, noise], {text: ["fog"]})
    kept = abs(draws - 2 * same).max()
    asked = ask(session, ["cat"]), ask(session, ["mat"])
    closest = session.run(nearest, {text: batch})

found = Words("https://tfhub.dev/google/elmo/2")
both = found.both(batch)
again = found.both(["fog"])
one = found.one(["mat"])
