import numpy as np
import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

embed = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
sentences = ["a", "b"]

with tf.Session() as session:
    # get ready
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(embed.signatures["default"](tf.constant(sentences, dtype=tf.string))["default"])
