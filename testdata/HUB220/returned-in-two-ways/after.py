import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()


def build(handle, double):
    text = tf.placeholder(tf.string, [None])
    embedded = hub.load(handle).signatures["default"](text)["default"]
    if double:
        twice = embedded * 2.0
        return text, twice
    return text, embedded


text, embedded = build("https://tfhub.dev/google/nnlm-en-dim50/1", True)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(embedded, {text: ["good", "bad"]})
