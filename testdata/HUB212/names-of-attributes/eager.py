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

        def tensor_2(in_, len_):
            return self._is(in_=in_, len_=len_) + 1

        self._2 = tensor_2

        def scale_(in_, len_):
            return self._2(in_=in_, len_=len_) * self.factor

        self.scale = scale_


model = Model()
vectors = model.embed(tf.constant(sentences, dtype=tf.string)).numpy()
in_ = tf.constant(sentences, dtype=tf.string)
len_ = tf.constant(2.0, dtype=tf.float32)
found = [model._is(in_=in_, len_=len_).numpy(), model._2(in_=in_, len_=len_).numpy(), model.scale(in_=in_, len_=len_).numpy()]
