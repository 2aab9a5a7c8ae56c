import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]


class Model:
    def __init__(self):
        self.vectors = embed.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"]
        self.session = tf.Session()
        self.session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        self.count = len(sentences)

    def state(self):
        state = self.__dict__.copy()
        del state["session"]
        return sorted(state)


model = Model()
found = model.session.run(model.vectors)
state = model.state()
