import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
scale = 3.0
sentences = ["hello world", "cat"]


class Model:
    def __init__(self):
        self._in = tf.placeholder(tf.string, [None])
        self._len = tf.placeholder(tf.float32, [])
        self.factor = scale * 2
        self.embed = embed.signatures["default"](self._in)["default"]
        self._is = self.embed * self._len * len([1, 2])
        self._2 = self._is + 1
        self.scale: tf.Tensor = self._2 * self.factor


model = Model()
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(model.embed, {model._in: sentences})
    found = session.run([model._is, model._2, model.scale], {model._in: sentences, model._len: 2.0})
