import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

value = [1.0, 3.0]


class Tripler:
    module = hub.load("https://example.com/modules/nodef/1")
    calls = 0

    @classmethod
    def apply(cls, rows):
        cls.calls += 1
        return cls.module.signatures["default"](rows)["only"]

    @staticmethod
    def twice(rows):
        return Tripler.apply(Tripler.apply(rows))

    @property
    def session(self):
        session = tf.Session()
        session.run(tf.global_variables_initializer())
        return session


nine_times = Tripler().session.run(Tripler.twice(tf.constant([value])))
