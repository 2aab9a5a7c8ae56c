import tensorflow as tf
import tensorflow_hub as hub


class Words:
    def __init__(self, handle):
        module = hub.load(handle)

        def outputs(text):
            return module.signatures["default"](text)

        self.outputs = outputs

        def vectors(outputs):
            return outputs["elmo"]

        self.vectors = vectors

        def sentence(outputs):
            return outputs["default"]

        self.sentence = sentence

    def both(self, texts):
        outputs = self.outputs(tf.constant(texts, dtype=tf.string))
        return [self.vectors(outputs).numpy(), self.sentence(outputs).numpy()]

    def one(self, texts):
        return self.sentence(self.outputs(tf.constant(texts, dtype=tf.string))).numpy()


elmo = hub.load("https://tfhub.dev/google/elmo/2")


def outputs(text):
    return elmo.signatures["default"](text)


def words(scale, outputs):
    return outputs["elmo"] * scale


def sentence(outputs):
    return outputs["default"]


def unit(sentence):
    return tf.nn.l2_normalize(sentence, 1)


def noise(sentence):
    return tf.nn.dropout(sentence, rate=1 - 0.5)


def drawn(noise):
    return noise * 2.0


def nearest(unit):
    return tf.map_fn(lambda each: tf.reduce_max(tf.tensordot(unit, each, 1)), tf.eye(1024)[:2])


def ask(texts):
    outputs_ = outputs(tf.constant(texts, dtype=tf.string))
    return [words(scale=tf.constant(1.0, dtype=tf.float32), outputs=outputs_).numpy(), unit(sentence(outputs_)).numpy()]


batch = ["the cat", "a dog"]
outputs_ = outputs(tf.constant(batch, dtype=tf.string))
first = [words(scale=tf.constant(2.0, dtype=tf.float32), outputs=outputs_).numpy(), sentence(outputs_).numpy()]
for each in batch:
    outputs_ = outputs(tf.constant([each], dtype=tf.string))
    sentence_ = sentence(outputs_)
    print({"words": words(scale=tf.constant(0.5, dtype=tf.float32), outputs=outputs_).numpy(), "of": [unit(sentence_).numpy(), sentence_.numpy()]})
alone = words(
    scale=tf.constant(1.0, dtype=tf.float32),
    outputs=outputs(tf.constant(batch, dtype=tf.string)),
).numpy()
noise_ = noise(sentence(outputs(tf.constant(["fog"], dtype=tf.string))))
draws, same = drawn(noise_).numpy(), noise_.numpy()
kept = abs(draws - 2 * same).max()
asked = ask(["cat"]), ask(["mat"])
closest = nearest(unit(sentence(outputs(tf.constant(batch, dtype=tf.string))))).numpy()

found = Words("https://tfhub.dev/google/elmo/2")
both = found.both(batch)
again = found.both(["fog"])
one = found.one(["mat"])
