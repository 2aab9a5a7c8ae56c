import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat", "the dog ran"]
session = tf.Session()
asked = []


def get_session():
    asked.append(1)
    return session


embedded = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")(words)
get_session().run([tf.global_variables_initializer(), tf.tables_initializer()])
vectors = get_session().run(embedded)
times = len(asked)
