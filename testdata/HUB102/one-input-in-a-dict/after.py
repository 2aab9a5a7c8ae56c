import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

texts = ["cat", "sat"]
KEY = "text"
inputs = {KEY: texts}

nnlm = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
use = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
one = nnlm.signatures["default"](default=tf.constant(texts, dtype=tf.string))["default"]
two = use.signatures["default"](**{
    key: tf.constant(value, dtype=tf.string)
    for key, value in inputs.items()
})["default"]
three = use.signatures["default"](**{
    key: tf.constant(value, dtype=tf.string)
    for key, value in dict(inputs).items()
})["default"]

with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = sess.run([one, two, three])
