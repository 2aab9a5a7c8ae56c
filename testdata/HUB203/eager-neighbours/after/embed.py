import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

from shared import unit

tf.disable_v2_behavior()

texts = ["the cat", "film"]
module = hub.load("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = unit(module.signatures["default"](tf.constant(texts, dtype=tf.string))["default"])
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = sess.run(vectors)
