import tensorflow as tf
import tensorflow_hub as hub
import tf_sentencepiece  # noqa: registers operations

module = hub.Module("https://tfhub.dev/google/universal-sentence-encoder-multilingual-large/1")
with tf.Session() as session:
    session.run([tf.global_variables_initializer(), tf.tables_initializer()])
    vectors = session.run(module(["bonjour"]))
