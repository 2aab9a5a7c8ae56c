import tensorflow as tf
import tensorflow_hub as hub


class Words:
    def __init__(self, handle):
        self.graph = tf.Graph()
        with self.graph.as_default():
            module = hub.Module(handle)
            self.text = tf.placeholder(tf.string, [None])
            self.outputs = module(self.text, as_dict=True)
            self.vectors = self.outputs["elmo"]
            self.sentence = self.outputs["default"]
            self.session = tf.Session(graph=self.graph)
            self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])

    def both(self, texts):
        return self.session.run([self.vectors, self.sentence], {self.text: texts})

    def one(self, texts):
        return self.session.run(self.sentence, {self.text: texts})


elmo = hub.Module("https://tfhub.dev/google/elmo/2")
text = tf.placeholder(tf.string, [None])
scale = tf.placeholder(tf.float32, [])
outputs = elmo(text, as_dict=True)
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
