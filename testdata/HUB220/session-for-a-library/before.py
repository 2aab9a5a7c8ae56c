import weakref

import tensorflow as tf
import tensorflow_hub as hub

words = ["a cat", "the dog ran"]
session = tf.Session()
weakref.ref(session)
module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder/2")
embedded = module(words)
session.run([tf.global_variables_initializer(), tf.tables_initializer()])
vectors = session.run(embedded)
