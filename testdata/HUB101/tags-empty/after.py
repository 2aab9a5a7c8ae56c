import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

sentences = ["a cat", "a dog"]
empty = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
none = hub.load("https://tfhub.dev/google/nnlm-en-dim128-with-normalization/1")

tokens = tf.constant(sentences)
both = tf.concat([empty.signatures["default"](tokens)["default"], none.signatures["default"](tokens)["default"]], axis=1)

with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    joined = both.eval()
