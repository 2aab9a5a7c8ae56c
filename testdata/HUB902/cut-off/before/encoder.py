import tensorflow as tf
import tensorflow_hub as hub


def encode(sentences):
    with tf.Graph().as_default(), tf.Session() as session:
        vectors = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")(sentences)
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        return session.run(vectors)
