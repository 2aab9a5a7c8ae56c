import tensorflow as tf
import tensorflow_hub as hub


def build(path):
    text = tf.placeholder(tf.string, [None])
    out = hub.Module(path)(text)
    model = {"session": tf.Session(), "text": text, "out": out}
    model["session"].run([tf.global_variables_initializer(), tf.tables_initializer()])
    return model
