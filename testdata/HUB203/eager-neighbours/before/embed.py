import tensorflow as tf
import tensorflow_hub as hub

from shared import unit

texts = ["the cat", "film"]
module = hub.Module("https://tfhub.dev/google/nnlm-en-dim50/1")
vectors = unit(module(texts))
with tf.Session() as sess:
    sess.run([tf.global_variables_initializer(), tf.tables_initializer()])
    result = sess.run(vectors)
