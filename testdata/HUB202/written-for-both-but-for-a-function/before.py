import tensorflow as tf
import tensorflow_hub as hub

sentences = ["the cat sat", "on the mat"]


def old_features(scores):
    """Only ever called under TF1."""
    return tf.to_float(scores)


with tf.Graph().as_default(), tf.compat.v1.Session() as session:
    embed = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
    vectors = embed(sentences)
    words = tf.compat.v1.string_split(sentences)
    filled = tf.where(tf.greater(vectors, 0.0), vectors, tf.zeros_like(vectors))
    session.run([tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()])
    positive, count = session.run([filled, words.dense_shape])
