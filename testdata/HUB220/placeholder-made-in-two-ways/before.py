import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")


def make(kind):
    return tf.placeholder(kind, [None])


text = make(tf.string)
vectors = embed(text)
others = [maker(tf.string) for maker in (make, make)]

with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(vectors, {text: ["cat", "mat"]})
    one = session.run(embed(others[1]), {others[1]: ["dog"]})
