import os

import tensorflow as tf
import tensorflow_hub as hub
import tf_sentencepiece

URL = os.environ.get("ENCODER", "https://tfhub.dev/google/universal-sentence-encoder-multilingual/1")
graph = tf.Graph()
with graph.as_default():
    embed = hub.Module(URL)
    vectors = embed(["hello", "bonjour"])
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        numbers = session.run(vectors)
