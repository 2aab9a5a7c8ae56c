import tensorflow as tf
import tensorflow_hub as hub

embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
asked = []


def words():
    asked.append("words")
    return sentences


def factor():
    asked.append("factor")
    return float(len(asked))


text = tf.placeholder(tf.string, [None])
scale = tf.placeholder(tf.float32, [])
vectors = embed(text) * scale
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(vectors, {scale: factor(), text: words()})
    again = session.run([vectors, scale], {scale: factor(), text: words()})
