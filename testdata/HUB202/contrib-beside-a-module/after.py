import tensorflow as tf
import tensorflow_hub as hub

tf.compat.v1.disable_v2_behavior()

headlines = ["hello world", "bad film"]
TRAIN = False


def head(features, classes):
    return tf.contrib.layers.fully_connected(features, classes, activation_fn=None)


def build(texts):
    module = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
    features = module.signatures["default"](texts)["default"]
    if TRAIN:
        return head(features, 2)
    return tf.compat.v1.nn.softmax(features, dim=-1)


inputs = tf.compat.v1.placeholder(tf.string, [None])
outputs = build(inputs)
with tf.compat.v1.Session() as sess:
    sess.run(tf.group(tf.compat.v1.global_variables_initializer(), tf.compat.v1.tables_initializer()))
    probabilities = sess.run(outputs, {inputs: headlines})
