import tensorflow as tf
import tensorflow_hub as hub

texts = ["cat", "sat"]
KEY = "text"
inputs = {KEY: texts}

nnlm = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
use = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
one = nnlm({"default": texts})
two = use(inputs)
three = use(dict(inputs), as_dict=True)["default"]

with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    values = sess.run([one, two, three])
