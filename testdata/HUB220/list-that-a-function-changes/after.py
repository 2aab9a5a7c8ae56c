import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
scales = [1.0, 2.0]


def turned(numbers):
    numbers.reverse()


text = tf.placeholder(tf.string, [None])
vectors = embed.signatures["default"](text)["default"] * scales[0]
turned(scales)
session = tf.Session()
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
found = session.run(vectors, {text: sentences})
