import tensorflow as tf
import tensorflow_hub as hub


def encode(words):
    vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(words)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(vectors)
