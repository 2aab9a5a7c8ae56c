import weakref

import tensorflow.compat.v1 as tf
import tensorflow_hub as hub

tf.disable_v2_behavior()

words = ["a cat", "the dog ran"]
session = tf.Session()
weakref.ref(session)
module = hub.load("https://tfhub.dev/google/universal-sentence-encoder/2")
embedded = module.signatures["default"](tf.constant(words, dtype=tf.string))["default"]
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
vectors = session.run(embedded)
