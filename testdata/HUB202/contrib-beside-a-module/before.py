import tensorflow as tf
import tensorflow_hub as hub

headlines = ["hello world", "bad film"]
TRAIN = False


def head(features, classes):
    return tf.contrib.layers.fully_connected(features, classes, activation_fn=None)


def build(texts):
    module = hub.Module("https://tfhub.dev/google/nnlm-en-dim128/1")
    features = module(texts)
    if TRAIN:
        return head(features, 2)
    return tf.nn.softmax(features, dim=-1)


inputs = tf.placeholder(tf.string, [None])
outputs = build(inputs)
with tf.Session() as sess:
    sess.run(tf.group(tf.global_variables_initializer(), tf.tables_initializer()))
    probabilities = sess.run(outputs, {inputs: headlines})
