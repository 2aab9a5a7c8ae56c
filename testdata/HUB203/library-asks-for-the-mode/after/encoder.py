import tensorflow.compat.v1 as tf
import tensorflow_hub as hub


def vectors(words):
    with tf.Graph().as_default():
        module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
        result = module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
        with tf.Session() as session:
            session.run([tf.global_variables_initializer(), tf.tables_initializer()])
            return session.run(result)


def shown(tensor):
    return tensor.numpy() if tf.executing_eagerly() else tensor
