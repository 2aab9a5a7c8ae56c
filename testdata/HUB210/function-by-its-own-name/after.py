import tensorflow.compat.v1 as tf
import tensorflow_hub as hub
from tensorflow.compat.v1 import to_float

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/nnlm-en-dim128/1")
sentences = ["hello world", "cat"]
lengths = to_float(tf.constant([len(each) for each in sentences]))
scores = embed.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"] * tf.expand_dims(lengths, 1)
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    found = session.run(scores)
