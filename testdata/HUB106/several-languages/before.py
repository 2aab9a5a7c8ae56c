import tensorflow as tf
import tensorflow_hub as hub

words = ["hello", "hallo"]
with tf.Graph().as_default():
    embed = hub.Module("https://tfhub.dev/google/universal-sentence-encoder-xling-many/1")
    vectors = embed(words)
    with tf.Session() as session:
        session.run([tf.global_variables_initializer(), tf.tables_initializer()])
        numbers = session.run(vectors)
