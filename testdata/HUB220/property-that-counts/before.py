import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]


class Scale:
    asked = 0

    @property
    def number(self):
        Scale.asked += 1
        return float(Scale.asked)


scale = Scale()
text = tf.placeholder(tf.string, [None])
vectors = embed(text) * scale.number
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
found = session.run(vectors, {text: sentences})
again = session.run(vectors, {text: sentences})
