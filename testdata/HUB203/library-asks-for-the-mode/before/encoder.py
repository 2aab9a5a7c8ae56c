import tensorflow as tf
import tensorflow_hub as hub


def vectors(words):
    with tf.Graph().as_default():
        module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
        result = module(words)
        with tf.Session() as session:
            session.run([tf.global_variables_initializer(), tf.tables_initializer()])
            return session.run(result)


def shown(tensor):
    return tensor.numpy() if tf.executing_eagerly() else tensor
