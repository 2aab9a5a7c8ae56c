import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["a cat", "the dog ran"]
session = tf.Session()
asked = []


def get_session():
    asked.append(1)
    return session


embedded = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2").signatures["default"](
    tf.constant(words, dtype=tf.string)
)["default"]
get_session().run([tf.global_variables_initializer(), tf.tables_initializer()])
vectors = get_session().run(embedded)
times = len(asked)
