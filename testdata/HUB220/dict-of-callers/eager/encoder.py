import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def build(path):
    text = tf.placeholder(tf.string, [None])
    out = hub.load(path).signatures["default"](text)["default"]
    model = {"session": tf.Session(), "text": text, "out": out}
    model["session"].run([tf.global_variables_initializer(), tf.tables_initializer()])
    return model
