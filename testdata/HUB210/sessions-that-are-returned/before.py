import tensorflow as tf
import tensorflow_hub as hub


def start():
    session = tf.Session()
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    return session


def start_counted(count):
    session = tf.Session()
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    return session, count + 1


text = tf.placeholder(tf.string, [None])
embedded = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")(text)
session = start()
vectors = session.run(embedded, {text: ["a cat", "the dog ran"]})
other, count = start_counted(1)
again = other.run(embedded, {text: ["a cat"]})
