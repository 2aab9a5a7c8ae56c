import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]


class Model:
    def __init__(self, scale):
        self.text = tf.placeholder(tf.string, [None])
        self.vectors = embed(self.text) * scale


first, second = Model(1.0), Model(2.0)


def run(session, model, fed):
    return session.run(model.vectors, {model.text: fed})


with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(first.vectors, {first.text: sentences}) - session.run(second.vectors, {second.text: sentences})
    each = [run(session, model, sentences) for model in (first, second)]
