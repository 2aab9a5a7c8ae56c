import tensorflow as tf
import tensorflow_hub as hub

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
scale = 3.0
sentences = ["hello world", "cat"]


class Model:
    def __init__(self):
        self.factor = scale * 2

        def embed_(in_):
            return embed.signatures["default"](in_)["default"]

        self.embed = embed_

        def is_(in_, len_):
            return self.embed(in_) * len_ * len([1, 2])

        self._is = is_

        def tensor_2(is_):
            return is_ + 1

        self._2 = tensor_2

        def scale_(value_2):
            return value_2 * self.factor

        self.scale = scale_


model = Model()
vectors = model.embed(tf.constant(sentences, dtype=tf.string)).numpy()
is_ = model._is(
    in_=tf.constant(sentences, dtype=tf.string),
    len_=tf.constant(2.0, dtype=tf.float32),
)
value_2 = model._2(is_)
found = [is_.numpy(), value_2.numpy(), model.scale(value_2).numpy()]
