import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]


class Model:
    def __init__(self):
        self.vectors = embed(sentences)
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
